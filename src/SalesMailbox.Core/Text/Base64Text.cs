namespace SalesMailbox.Core.Text;

/// <summary>Base64 (RFC 2045 6.8) as programs really write it: without padding, padded in the middle, with other characters in between.</summary>
internal sealed class Base64Text
{
    private uint _bits;
    private int _count;

    /// <summary>Decodes the next piece; a whole byte is given out as soon as it is there.</summary>
    public void Append(ReadOnlySpan<byte> text, List<byte> bytes)
    {
        foreach (var character in text)
        {
            if (character == '=')
            {
                // What is left of the four characters is no whole byte.
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

    /// <summary>An encoded word ends: what is left over belongs to the next one only if it can't be the end of a text without padding.</summary>
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
