using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Finds the author of a forwarded message in the "From:" line of the header block that email programs (Outlook, Gmail, Apple Mail,
/// Thunderbird) put before it, in the most common languages. Reads each line a bounded number of times.
/// </summary>
internal static class ForwardedSenders
{
    private const int Max = 5;
    private const int MaxLines = 2_000;
    private const int MaxLine = 500;
    private const int BlockLines = 8;
    private const int MaxName = 200;

    /// <returns>The senders in the order of the text, outermost first, without duplicates.</returns>
    public static IReadOnlyList<MessageAddress> Find(string text)
    {
        var lines = Lines(text);
        var found = new List<MessageAddress>();
        for (var i = 0; i < lines.Count && found.Count < Max; i++)
        {
            if (QuotedHeaders.Sender(lines[i]) is { } value && IsInBlock(lines, i)
                && Read(value.Length > 0 ? value : i + 1 < lines.Count ? lines[i + 1] : "") is { } sender
                && found.TrueForAll(other => other.Address != sender.Address))
            {
                found.Add(sender);
            }
        }

        return found;
    }

    /// <summary>
    /// Whether a line of the text announces a forwarded message: "---------- Forwarded message ---------", "Begin forwarded message:".
    /// </summary>
    public static bool IsAnnounced(string text) => Lines(text).Exists(QuotedHeaders.Announces);

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bare = line.TrimStart(" \t>|\u00A0").TrimEnd();
            if (bare.Length > 0 && lines.Count < MaxLines)
            {
                lines.Add(bare[..Math.Min(bare.Length, MaxLine)].ToString());
            }
        }

        return lines;
    }

    /// <summary>Whether at least two neighboring lines look like "Label: value", which indicates a header and not a sentence.</summary>
    private static bool IsInBlock(List<string> lines, int at)
    {
        var count = 0;
        for (var i = at + 1; i < lines.Count && i <= at + BlockLines && (QuotedHeaders.IsLabelled(lines[i]) || i == at + 1); i++)
        {
            count += QuotedHeaders.IsLabelled(lines[i]) ? 1 : 0;
        }

        for (var i = at - 1; i >= 0 && i >= at - BlockLines && QuotedHeaders.IsLabelled(lines[i]); i--)
        {
            count++;
        }

        return count >= 2;
    }

    /// <summary>"Gina &lt;gina@x.example&gt;", "Gina [mailto:gina@x.example]", "gina@x.example &lt;mailto:gina@x.example&gt;".</summary>
    private static MessageAddress? Read(string value)
    {
        var start = -1;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !char.IsWhiteSpace(value[i])
                && value[i] is not ('<' or '>' or '[' or ']' or '(' or ')' or '"' or ',' or ';' or '*'))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && Address(value[start..i]) is { } address)
            {
                var name = TextCut.Of(SubjectNormalizer.Tidy(value[..start].Trim('"', '\'', '<', '[', '(', '*', ' ')), MaxName);
                return new MessageAddress { Role = AddressRole.ForwardedFrom, Name = name, Address = address };
            }

            start = -1;
        }

        return null;
    }

    private static string? Address(string token)
    {
        var bare = token.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? token["mailto:".Length..] : token;
        return bare.Contains('@', StringComparison.Ordinal) ? EmailAddress.Normalize(bare) : null;
    }
}
