namespace SalesMailbox.Core.Text;

/// <summary>
/// Decodes base64 (RFC 2045 6.8) as programs write it in practice: without padding, with padding in the middle, or with other characters in
/// between.
/// </summary>
internal sealed class Base64Text
{
    private uint _bits;
    private int _count;

    /// <summary>Decodes the next piece and outputs each byte as soon as it is complete.</summary>
    public void Append(ReadOnlySpan<byte> text, List<byte> bytes)
    {
        foreach (var character in text)
        {
            if (character == '=')
            {
                // The rest of the four characters is not a complete byte.
                _count = 0;
                continue;
            }

            if (Value(character) is >= 0 and var value)
            {
                _bits = (_bits << 6) | (uint)value;
                _count += 6;
                if (_count >= 8)
                {
                    _count -= 8;
                    bytes.Add((byte)(_bits >> _count));
                }
            }
        }
    }

    /// <summary>
    /// Ends an encoded word. The remaining bits belong to the next word only if they can't be the end of a text without padding.
    /// </summary>
    public void EndWord() => _count = _count == 6 || (_bits & ((1u << _count) - 1)) != 0 ? _count : 0;

    private static int Value(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
