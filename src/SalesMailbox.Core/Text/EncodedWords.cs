using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Decodes header text: encoded words (RFC 2047), bytes beyond ASCII and folded lines. Tolerates common errors: words without white space
/// between them, base64 without padding, and a character that is split between two words.
/// </summary>
internal static class EncodedWords
{
    /// <param name="raw">The header's value as in the message, including folds.</param>
    /// <param name="around">The charset label of the body, for bytes beyond ASCII that are not UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> raw, string? around = null)
    {
        var text = new StringBuilder(raw.Length);
        var pending = new Pending();
        var (literal, nextEnd) = (0, 0);
        for (var i = 0; i < raw.Length;)
        {
            if (raw[i] == '=' && i + 1 < raw.Length && raw[i + 1] == '?' && Word.Read(raw, i, ref nextEnd) is { } word)
            {
                // White space between two encoded words is not part of the text (RFC 2047 6.2).
                if (!pending.IsEmpty && IsBlank(raw[literal..i]))
                {
                    pending.Add(word, text);
                }
                else
                {
                    pending.Flush(text);
                    AppendLiteral(raw[literal..i], around, text);
                    pending.Add(word, text);
                }

                i = literal = word.End;
                continue;
            }

            i++;
        }

        pending.Flush(text);
        AppendLiteral(raw[literal..], around, text);
        return text.ToString().Trim();
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static void AppendLiteral(ReadOnlySpan<byte> bytes, string? around, StringBuilder text)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        foreach (var character in CharsetText.Decode(bytes, null, around))
        {
            if (character is not ('\r' or '\n'))
            {
                text.Append(character);
            }
        }
    }

    /// <summary>Consecutive words of one charset, decoded together because programs split them in the middle of a character.</summary>
    private sealed class Pending
    {
        private readonly List<byte> _bytes = [];
        private string _charset = "";
        private Base64Text _base64 = new();

        public bool IsEmpty { get; private set; } = true;

        public void Add(Word word, StringBuilder text)
        {
            if (!IsEmpty && !word.Charset.Equals(_charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush(text);
            }

            (_charset, IsEmpty) = (word.Charset, false);
            if (!word.IsBase64)
            {
                _bytes.AddRange(word.Content);
                return;
            }

            // Programs also split the base64 text itself.
            _base64.Append(word.Content, _bytes);
            _base64.EndWord();
        }

        public void Flush(StringBuilder text)
        {
            text.Append(CharsetText.Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes), _charset));
            _bytes.Clear();
            _base64 = new Base64Text();
            IsEmpty = true;
        }
    }

    /// <param name="Charset">The charset label.</param>
    /// <param name="Content">The decoded bytes, or the base64 text.</param>
    /// <param name="IsBase64">Whether the content is still base64.</param>
    /// <param name="End">The position after the word.</param>
    private sealed record Word(string Charset, byte[] Content, bool IsBase64, int End)
    {
        private const int MaxCharset = 60;

        /// <param name="raw">The header's value.</param>
        /// <param name="start">The position where a word seems to begin.</param>
        /// <param name="nextEnd">The position that the last search for an end reached. Text before it is not searched again.</param>
        public static Word? Read(ReadOnlySpan<byte> raw, int start, ref int nextEnd)
        {
            var charset = raw[(start + 2)..];
            var mark = charset[..Math.Min(charset.Length, MaxCharset)].IndexOf((byte)'?');
            if (mark < 0 || mark + 3 > charset.Length || charset[mark + 2] != '?' || charset[..mark].ContainsAny(" \t\r\n"u8))
            {
                return null;
            }

            var encoding = (char)(charset[mark + 1] | 0x20);
            var content = start + 2 + mark + 3;
            if (encoding is not ('b' or 'q'))
            {
                return null;
            }

            if (nextEnd < content)
            {
                nextEnd = EndOf(raw, content, encoding == 'q');
            }

            if (nextEnd == raw.Length)
            {
                return null;
            }

            var text = raw[content..nextEnd];

            // RFC 2231 5 appends a language to the charset.
            var label = Encoding.ASCII.GetString(charset[..mark]);
            label = label.Contains('*', StringComparison.Ordinal) ? label[..label.IndexOf('*', StringComparison.Ordinal)] : label;
            return new Word(label, encoding == 'b' ? text.ToArray() : Quoted(text), encoding == 'b', nextEnd + 2);
        }

        /// <summary>An unencoded question mark can precede an encoded character: "?=20".</summary>
        private static int EndOf(ReadOnlySpan<byte> raw, int start, bool isQuoted)
        {
            for (var i = start; i < raw.Length; i += 2)
            {
                var found = raw[i..].IndexOf("?="u8);
                if (found < 0)
                {
                    return raw.Length;
                }

                i += found;
                if (!isQuoted || i + 3 >= raw.Length || Hex(raw[i + 2]) < 0 || Hex(raw[i + 3]) < 0 || !Continues(raw[(i + 4)..]))
                {
                    return i;
                }
            }

            return raw.Length;
        }

        private static bool Continues(ReadOnlySpan<byte> rest)
        {
            var end = rest.IndexOf("?="u8);
            var space = rest.IndexOfAny(" \t\r\n"u8);
            return end >= 0 && (space < 0 || space > end);
        }

        private static byte[] Quoted(ReadOnlySpan<byte> text)
        {
            var bytes = new List<byte>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '=' && i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
                {
                    bytes.Add((byte)((high << 4) | low));
                    i += 2;
                }
                else if (text[i] is not ((byte)'\r' or (byte)'\n'))
                {
                    bytes.Add(text[i] == '_' ? (byte)' ' : text[i]);
                }
            }

            return [.. bytes];
        }

        private static int Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1;
    }
}
