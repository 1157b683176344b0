using System.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Unwraps format=flowed text (RFC 3676). A signature separator is never joined to the next line (4.3), and neither are lines with
/// different quote depths.
/// </summary>
internal static class FlowedText
{
    public static string Unwrap(string text, bool deleteSpace)
    {
        var result = new StringBuilder(text.Length);
        var (first, open, depth) = (true, false, 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var quotes = 0;
            while (quotes < line.Length && line[quotes] == '>')
            {
                quotes++;
            }

            var words = line.AsSpan(quotes);
            words = words.StartsWith(" ") ? words[1..] : words;
            var isMark = words is "-- ";
            if (open && quotes == depth && !isMark)
            {
                result.Append(words);
            }
            else
            {
                result.Append(first ? "" : "\n").Append('>', quotes).Append(quotes > 0 ? " " : "").Append(words);
            }

            (first, open, depth) = (false, words.EndsWith(" ") && !isMark, quotes);
            result.Length -= open && deleteSpace ? 1 : 0;
        }

        return result.ToString();
    }
}
