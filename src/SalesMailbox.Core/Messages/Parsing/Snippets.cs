using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The first words of a message, for lists.</summary>
internal static class Snippets
{
    private const int Length = 200;

    // More lines than this before the first own word are not looked at.
    private const int MaxText = 16_384;

    /// <summary>What the sender wrote: without quoted lines, and up to the line that introduces a quoted message or the signature.</summary>
    public static string Of(string body)
    {
        var text = TextCut.Of(body, MaxText);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var own = lines.Take(QuoteHeads.Find(lines) ?? lines.Length).TakeWhile(line => line is not ("-- " or "--")).Where(line => !line.StartsWith('>'));
        var words = SubjectNormalizer.Tidy(string.Join(' ', own));
        return Cut(words.Length > 0 ? words : SubjectNormalizer.Tidy(text));
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
