using MimeKit.Utils;

namespace SalesMailbox.Core.Text;

/// <summary>Message-IDs (RFC 5322 3.6.4) in the form they are stored and compared: without angle brackets, case kept.</summary>
public static class InternetMessageId
{
    /// <summary>How many references are looked at: the newest ones. Hostile mail can carry thousands.</summary>
    public const int MaxReferences = 50;

    public const int MaxLength = 500;

    /// <returns>Null for an empty or absurdly long value.</returns>
    public static string? Normalize(string? value)
    {
        var text = (value ?? "").Trim().TrimStart('<').TrimEnd('>').Trim();
        return text.Length is 0 or > MaxLength ? null : text;
    }

    /// <summary>What a mail answers to, nearest first: In-Reply-To, then References from the last to the first. Each once.</summary>
    public static IReadOnlyList<string> NearestFirst(string? inReplyTo, IEnumerable<string> references)
    {
        var ids = new List<string>();
        foreach (var value in Enumerate(inReplyTo).Concat(references.Reverse()))
        {
            if (ids.Count == MaxReferences)
            {
                break;
            }

            if (Normalize(value) is { } id && !ids.Contains(id, StringComparer.Ordinal))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>The ids in a header's text, in its order.</summary>
    public static IReadOnlyList<string> ParseReferences(string? headerText) =>
        [.. Enumerate(headerText).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Enumerate(string? headerText)
    {
        if (string.IsNullOrWhiteSpace(headerText))
        {
            return [];
        }

        return headerText.Contains('<', StringComparison.Ordinal)
            ? MimeUtils.EnumerateReferences(headerText)
            : headerText.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
    }
}
