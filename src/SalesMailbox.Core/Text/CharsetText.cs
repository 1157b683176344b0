using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The only place where bytes from messages become text. The charset is determined by the first of these that applies: a byte order mark,
/// an explicit label, valid UTF-8, the label of the surrounding text, windows-1252. No byte is lost silently, and nothing throws.
/// </summary>
internal static class CharsetText
{
    private static readonly UTF8Encoding Utf8Text = new(encoderShouldEmitUTF8Identifier: false);

    private static Encoding Windows1252
    {
        get
        {
            CodePages.Register();
            return Encoding.GetEncoding(1252);
        }
    }

    /// <param name="bytes">The encoded text.</param>
    /// <param name="label">The declared charset; null or a name of us-ascii means unknown.</param>
    /// <param name="around">The label of the surrounding text, used if there is no other. For a header, that of the body.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label, string? around = null)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (Charsets.IsAscii(label) || Charsets.Find(label) is not { } encoding)
        {
            return Unlabelled(bytes, around);
        }

        return encoding.WebName switch
        {
            "utf-8" => AsUtf8(bytes),
            "iso-2022-jp" or "csISO2022JP" => Japanese(bytes, encoding),
            _ => encoding.GetString(bytes),
        };
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Utf8Text.GetString(bytes[3..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : null;

    private static string Unlabelled(ReadOnlySpan<byte> bytes, string? around)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return bytes.IndexOf("\u001B$"u8) >= 0 && Charsets.Find("iso-2022-jp") is { } japanese
                ? japanese.GetString(bytes)
                : Utf8Text.GetString(bytes);
        }

        return around is not null && !Charsets.IsAscii(around) && Charsets.Find(around) is { WebName: not "utf-8" } encoding
            ? encoding.GetString(bytes)
            : IsSimplifiedChinese(bytes) && Charsets.Find("gb18030") is { } chinese ? chinese.GetString(bytes)
            : Windows1252.GetString(bytes);
    }

    /// <summary>
    /// At least two different letters, all among the most common in GB 2312. In a Western text, no sequence of non-ASCII letters looks like
    /// this.
    /// </summary>
    private static bool IsSimplifiedChinese(ReadOnlySpan<byte> bytes)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is < 0xB0 or > 0xD7 || i + 1 == bytes.Length || bytes[i + 1] is < 0xA1 or > 0xFE)
            {
                return false;
            }

            pairs.Add((bytes[i] << 8) | bytes[i + 1]);
            i++;
        }

        return pairs.Count >= 2;
    }

    /// <summary>Text that is labeled UTF-8 but has no valid character beyond ASCII is not UTF-8.</summary>
    private static string AsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8Text.GetString(bytes);
        }

        var text = Utf8Text.GetString(bytes);
        return text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')
            && !text.Any(static character => character > '\u007F' && character != '\uFFFD') ? Windows1252.GetString(bytes) : text;
    }

    /// <summary>ISO-2022-JP is a 7-bit encoding. Bytes beyond that use another Japanese charset, whatever the label says.</summary>
    private static string Japanese(ReadOnlySpan<byte> bytes, Encoding labelled)
    {
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return labelled.GetString(bytes);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8Text.GetString(bytes);
        }

        var (unix, windows) = (Charsets.Find("euc-jp")!.GetString(bytes), Charsets.Find("shift_jis")!.GetString(bytes));
        return Odd(unix) <= Odd(windows) ? unix : windows;
    }

    /// <summary>How many characters suggest a wrong charset: undecodable ones, and half-width kana, which are rare.</summary>
    private static int Odd(string text) =>
        text.Count(static character => character is '\uFFFD' or '\u30FB' or (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF'));
}
