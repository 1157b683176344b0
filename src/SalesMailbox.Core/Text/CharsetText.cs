using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The one place where bytes from messages become text. What they are is told by, in this order: a byte order mark, a label that somebody chose, valid UTF-8,
/// the label of the text around, windows-1252. No byte is lost silently, and nothing throws.
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

    /// <param name="bytes">The text.</param>
    /// <param name="label">The charset it is said to be in; null or a name of us-ascii says nothing.</param>
    /// <param name="around">The label of the text around it, for what has none: a header's body.</param>
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
            return bytes.IndexOf("\u001B$"u8) >= 0 && Charsets.Find("iso-2022-jp") is { } japanese ? japanese.GetString(bytes) : Utf8Text.GetString(bytes);
        }

        return around is not null && !Charsets.IsAscii(around) && Charsets.Find(around) is { WebName: not "utf-8" } encoding ? encoding.GetString(bytes)
            : IsSimplifiedChinese(bytes) && Charsets.Find("gb18030") is { } chinese ? chinese.GetString(bytes)
            : Windows1252.GetString(bytes);
    }

    /// <summary>At least two different letters, all of the commonest in GB 2312: in a western text no run of letters beyond ASCII looks so.</summary>
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

    /// <summary>Text that is called UTF-8 but has no valid character beyond ASCII was never UTF-8.</summary>
    private static string AsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8Text.GetString(bytes);
        }

        var text = Utf8Text.GetString(bytes);
        return text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && !text.Any(static character => character > '\u007F' && character != '\uFFFD') ? Windows1252.GetString(bytes) : text;
    }

    /// <summary>ISO-2022-JP is 7-bit: bytes beyond it are in another charset of the language, whatever the label says.</summary>
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

    /// <summary>How much of a text looks wrongly decoded: characters that could not be, and half-width kana, which are rare.</summary>
    private static int Odd(string text) => text.Count(static character => character is '\uFFFD' or '\u30FB' or (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF'));
}
