using PdfSharp.Drawing;

namespace SalesMailbox.PdfSharp;

/// <summary>Wraps text to a width: at spaces, and inside a word only where it is wider than the line.</summary>
internal static class TextLines
{
    public static List<string> Wrap(XGraphics graphics, XFont font, string text, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (Fits(longer))
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0)
                {
                    lines.Add(line);
                }

                line = Break(word);
            }

            lines.Add(line);
        }

        return lines;

        bool Fits(string candidate) => graphics.MeasureString(candidate, font).Width <= width;

        string Break(string word)
        {
            while (!Fits(word))
            {
                var length = LongestThatFits(word);
                lines.Add(word[..length]);
                word = word[length..];
            }

            return word;
        }

        int LongestThatFits(string word)
        {
            var (least, most) = (1, word.Length);
            while (least < most)
            {
                var middle = (least + most + 1) / 2;
                (least, most) = Fits(word[..middle]) ? (middle, most) : (least, middle - 1);
            }

            // Not between the two halves of a character beyond U+FFFF.
            return least > 1 && char.IsHighSurrogate(word[least - 1]) ? least - 1 : least == 1 && char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : least;
        }
    }
}
