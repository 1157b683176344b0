using PdfSharp.Drawing;

namespace SalesMailbox.PdfSharp;

/// <summary>
/// Wraps text to a width: at spaces, and inside a word only if it is wider than the line. Each character is measured once per document.
/// </summary>
internal static class TextLines
{
    public static List<string> Wrap(GlyphWidths widths, XFont font, string text, double width)
    {
        var lines = new List<string>();
        var glyphs = widths.Of(font);
        var space = glyphs.Width(" ");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n'))
        {
            var line = new System.Text.StringBuilder();
            var taken = 0d;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var needed = glyphs.Width(word);
                if (line.Length > 0 && taken + space + needed <= width)
                {
                    line.Append(' ').Append(word);
                    taken += space + needed;
                    continue;
                }

                if (line.Length > 0)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                var rest = needed <= width ? word : Break(word);
                line.Append(rest);
                taken = glyphs.Width(rest);
            }

            lines.Add(line.ToString());
        }

        return lines;

        // Adds the full lines of a word that is wider than one line, and returns the rest. Never splits a surrogate pair.
        string Break(string word)
        {
            var (start, end, taken) = (0, 0, 0d);
            foreach (var rune in word.EnumerateRunes())
            {
                var needed = glyphs.Width(rune);
                if (end > start && taken + needed > width)
                {
                    lines.Add(word[start..end]);
                    (start, taken) = (end, 0);
                }

                end = Math.Min(word.Length, end + rune.Utf16SequenceLength);
                taken += needed;
            }

            return word[start..];
        }
    }
}
