using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// UTF-7 (RFC 2152), for reading only. .NET does not include it, because text that is checked before it is decoded can become something
/// else; here nothing is checked before decoding.
/// </summary>
internal sealed class Utf7Text : Encoding
{
    public static Encoding Encoding { get; } = new Utf7Text();

    public override string WebName => "utf-7";

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException();

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = Decode(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] != '+')
            {
                text.Append((char)bytes[i++]);
                continue;
            }

            i++;
            if (i < bytes.Length && bytes[i] == '-')
            {
                text.Append('+');
                i++;
                continue;
            }

            i = Shifted(bytes, i, text);
        }

        return text.ToString();
    }

    /// <summary>Decodes UTF-16 in base64 without padding, up to the first other character. A "-" in that position is consumed.</summary>
    private static int Shifted(ReadOnlySpan<byte> bytes, int start, StringBuilder text)
    {
        var (bits, count, i) = (0u, 0, start);
        for (; i < bytes.Length && Value(bytes[i]) is >= 0 and var value; i++)
        {
            bits = (bits << 6) | (uint)value;
            count += 6;
            if (count >= 16)
            {
                count -= 16;
                text.Append((char)((bits >> count) & 0xFFFF));
            }
        }

        if (i == start)
        {
            text.Append('+');
        }

        return i > start && i < bytes.Length && bytes[i] == '-' ? i + 1 : i;
    }

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
