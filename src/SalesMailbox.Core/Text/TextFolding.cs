using System.Globalization;
using System.Text;

namespace SalesMailbox.Core.Text;

/// <summary>Unicode caseless compatibility matching (Unicode 3.13, D146), as far as the comparison of entered text needs it.</summary>
internal static class TextFolding
{
    private const char DotAbove = '\u0307';

    /// <summary>
    /// Applies NFKC, upper case, removal of invisible characters, and collapsing and trimming of white space. Total and idempotent.
    /// </summary>
    internal static string Fold(string text)
    {
        // The text is decomposed before folding, so that a precomposed letter and its sequence fold alike. Lone surrogates would make
        // Normalize throw.
        var decomposed = Visible(text).Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            AppendFolded(folded, rune);
        }

        return Visible(folded.ToString().Normalize(NormalizationForm.FormKC));
    }

    /// <summary>
    /// Removes invisible characters, replaces each run of white space or control characters with one space, and trims. Letters and case are
    /// unchanged.
    /// </summary>
    internal static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIgnorable(rune))
            {
                continue;
            }

            if (IsSpace(rune))
            {
                space = true;
                continue;
            }

            if (space && result.Length > 0)
            {
                result.Append(' ');
            }

            space = false;
            Append(result, rune);
        }

        return result.ToString();
    }

    internal static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value is 0x2800;

    /// <summary>
    /// Soft hyphen, zero-width characters, bidirectional marks, variation selectors, fillers and noncharacters: characters that no reader
    /// sees.
    /// </summary>
    /// <remarks>In addition, the noncharacter U+FFFE makes <see cref="string.Normalize()"/> throw.</remarks>
    internal static bool IsIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F)
            or (>= 0xE0100 and <= 0xE01EF);

    private static void AppendFolded(StringBuilder result, Rune rune)
    {
        switch (rune.Value)
        {
            // The Turkish pairs i-İ and ı-I fold to one letter, regardless of the culture that made the capitals.
            case 'ı':
                result.Append('I');
                break;
            case DotAbove when result.Length > 0 && result[^1] == 'I':
                break;
            case 'ß' or 'ẞ':
                result.Append("SS");
                break;
            default:
                Append(result, Rune.ToUpperInvariant(rune));
                break;
        }
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        Span<char> buffer = stackalloc char[2];
        result.Append(buffer[..rune.EncodeToUtf16(buffer)]);
    }
}
