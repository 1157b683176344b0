using System.Collections.Frozen;
using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Knows the labels of character sets from the WHATWG Encoding Standard, and further aliases that email programs write. A label maps to the
/// largest set that contains it: Latin-1 to windows-1252, gb2312 to GB18030, and so on.
/// </summary>
internal static class Charsets
{
    private static readonly FrozenDictionary<string, string> Labels = Table();

    /// <returns>The encoding; null for an unknown label.</returns>
    public static Encoding? Find(string? label)
    {
        var name = Tidy(label);
        if (name.Length is 0 or > 40)
        {
            return null;
        }

        CodePages.Register();
        return Labels.TryGetValue(Key(name), out var known) ? Of(known) : Registered(name) ?? ByCodePage(name);
    }

    /// <summary>Whether the label is a name of us-ascii, which programs often write by default.</summary>
    public static bool IsAscii(string? label) => Tidy(label) is "us-ascii" or "ascii" or "ansi_x3.4-1968" or "ansi_x3.4-1986" or "iso-ir-6"
        or "iso646-us" or "us" or "cp367" or "ibm367" or "csascii" or "646"
        or "default" or "unknown-8bit" or "x-unknown" or "unknown" or "8bit" or "7bit" or "_autodetect" or "utf-8-or-ascii" or "";

    private static string Tidy(string? label) => (label ?? "").Trim().Trim('"', '\'', ' ', ';').ToLowerInvariant();

    /// <summary>Programs differ in the separators between letters and digits: "iso8859_1", "utf_8".</summary>
    private static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));

    /// <summary>"cp852", "ibm-852", "windows-852", "x-cp852".</summary>
    private static Encoding? ByCodePage(string name)
    {
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz-_");
        if (digits.Length is < 3 or > 5 || !int.TryParse(
            digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page)
            || Key(name[..^digits.Length]) is not ("cp" or "ibm" or "windows" or "win" or "dos" or "ms" or "msdos" or "codepage" or "oem"
                or "pc" or "xcp" or "csibm" or "cspc"))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(page);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Of(string name) => name switch
    {
        "utf-7" => Utf7Text.Encoding,
        _ => SingleByteCharset.Find(name) ?? Registered(name),
    };

    private static Encoding? Registered(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static FrozenDictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (encoding, labels) in new[]
        {
            ("utf-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-mac utf8mb4"),
            ("utf-7", "utf-7 utf7 unicode-1-1-utf-7 csunicode11utf7 unicode-2-0-utf-7 x-unicode-2-0-utf-7"),
            ("utf-16", "utf-16 utf-16le ucs-2 iso-10646-ucs-2 csunicode unicode unicodefeff utf16 ucs2"),
            ("utf-16be", "utf-16be unicodefffe"),
            ("windows-1252", "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 latin-1 csisolatin1 cp819 "
                + "ibm819 cp1252 x-cp1252 windows-1252 win-1252 windows1252 ansi iso-8859-1-windows-1252 "
                + "us-ascii ascii ansi_x3.4-1968 8859-1 8859_1"),
            (
                "iso-8859-2",
                "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 l2 latin2 latin-2 csisolatin2 8859-2 8859_2"),
            ("iso-8859-3", "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 l3 latin3 csisolatin3"),
            ("iso-8859-4", "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 l4 latin4 csisolatin4"),
            ("iso-8859-5", "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic"),
            ("iso-8859-6", "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic asmo-708 ecma-114 csisolatinarabic "
                + "iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i"),
            ("iso-8859-7", "iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 "
                + "sun_eu_greek csisolatingreek"),
            ("iso-8859-8", "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 hebrew visual csisolatinhebrew "
                + "iso-8859-8-e csiso88598e iso-8859-8-i logical csiso88598i"),
            ("windows-1254", "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 l5 latin5 csisolatin5 windows-1254 "
                + "cp1254 x-cp1254 win-1254"),
            ("iso-8859-10", "iso-8859-10 iso8859-10 iso885910 iso_8859-10 iso-ir-157 l6 latin6 csisolatin6"),
            ("windows-874", "iso-8859-11 iso8859-11 iso885911 iso_8859-11 tis-620 tis620 dos-874 windows-874 cp874"),
            ("iso-8859-13", "iso-8859-13 iso8859-13 iso885913 iso_8859-13 latin7 l7"),
            ("iso-8859-14", "iso-8859-14 iso8859-14 iso885914 iso_8859-14 iso-ir-199 latin8 l8 iso-celtic"),
            ("iso-8859-15", "iso-8859-15 8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9 csisolatin9"),
            ("iso-8859-16", "iso-8859-16 iso8859-16 iso885916 iso_8859-16 iso-ir-226 latin10 l10"),
            ("windows-1250", "windows-1250 cp1250 x-cp1250 win-1250"),
            ("windows-1251", "windows-1251 cp1251 x-cp1251 win-1251 windows1251"),
            ("windows-1253", "windows-1253 cp1253 x-cp1253 win-1253"), ("windows-1255", "windows-1255 cp1255 x-cp1255 win-1255"),
            ("windows-1256", "windows-1256 cp1256 x-cp1256 win-1256"),
            ("windows-1257", "windows-1257 cp1257 x-cp1257 win-1257"), ("windows-1258", "windows-1258 cp1258 x-cp1258 win-1258"),
            ("koi8-r", "koi8-r koi8 koi koi8_r cskoi8r"), ("koi8-u", "koi8-u koi8-ru"), ("cp866", "ibm866 866 cp866 csibm866"),
            ("macintosh", "macintosh mac x-mac-roman macroman csmacintosh"),
            ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian maccyrillic"),
            ("gb18030", "gb18030 gb2312 gbk gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 ms936 windows-936 "
                + "euc-cn gb-2312 gb2312-80 gb18030-2000 gb18030-2005 cn-gb"),
            ("hz-gb-2312", "hz-gb-2312 hz-gb2312 hz"), ("x-cp50227", "iso-2022-cn iso-2022-cn-ext csiso2022cn"),
            ("big5", "big5 big5_tw big5-hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 big5hkscs"),
            ("shift_jis", "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932 cp932 cswindows31j"),
            ("euc-jp", "euc-jp x-euc-jp cseucpkdfmtjapanese eucjp eucjp-ms eucjp-win cp51932 ujis"),
            ("iso-2022-jp", "iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-ms cp50220 cp50221"),
            ("ks_c_5601-1987", "euc-kr euckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 ks-c-5601-1987 ks_c_5601 cseuckr "
                + "csksc56011987 iso-ir-149 windows-949 cp949 ms949 uhc x-windows-949"),
            ("iso-2022-kr", "iso-2022-kr csiso2022kr"), ("viscii", "viscii csviscii viscii1.1-1"),
        })
        {
            foreach (var label in labels.Split(' '))
            {
                table[Key(label)] = encoding;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
