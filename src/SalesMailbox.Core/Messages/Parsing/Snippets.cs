using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Extracts the first words of a message, for lists.</summary>
internal static class Snippets
{
    private const int Length = 200;

    // If the sender's own text does not start within this length, it is not searched further.
    private const int MaxText = 16_384;

    /// <summary>
    /// The sender's own text: without quoted lines, and up to the line that introduces a quoted message or the signature.
    /// </summary>
    public static string Of(string body)
    {
        var text = TextCut.Of(body, MaxText);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = QuoteHeads.Find(lines);
        var words = Words(lines.Take(head ?? lines.Length));
        if (words.Length == 0 && head is { } at && Array.FindIndex(lines, at, line => line.StartsWith('>')) is >= 0 and var quoted
            && quoted - at <= 3)
        {
            // The reply is below the quoted text.
            words = Words(lines.Skip(quoted));
        }

        return Cut(words.Length > 0 ? words : SubjectNormalizer.Tidy(text));
    }

    private static string Words(IEnumerable<string> lines) =>
        SubjectNormalizer.Tidy(string.Join(
            ' ', lines.TakeWhile(line => line is not ("-- " or "--")).Where(line => !line.StartsWith('>')).Select(WithoutTargets)));

    /// <summary>Removes the addresses after the text of a link.</summary>
    private static string WithoutTargets(string line)
    {
        var start = line.IndexOf(" <http", StringComparison.Ordinal);
        if (start < 0)
        {
            return line;
        }

        var plain = new System.Text.StringBuilder(line.Length);
        var position = 0;
        for (; start >= 0; start = line.IndexOf(" <http", position, StringComparison.Ordinal))
        {
            var end = line.IndexOf('>', start);
            if (end < 0)
            {
                break;
            }

            plain.Append(line, position, start - position);
            position = end + 1;
        }

        return plain.Append(line, position, line.Length - position).ToString();
    }

    private static string Cut(string words)
    {
        if (words.Length <= Length)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', Length);
        var end = space > Length / 2 ? space : char.IsLowSurrogate(words[Length]) ? Length - 1 : Length;
        return words[..end];
    }
}
