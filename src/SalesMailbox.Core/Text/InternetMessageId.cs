using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>Message-IDs (RFC 5322 3.6.4) in the form they are stored and compared: without angle brackets and white space, case kept.</summary>
public static partial class InternetMessageId
{
    /// <summary>How many references are looked at: the first ones, where the conversation began, and the newest. Hostile mail can carry thousands.</summary>
    public const int MaxReferences = 50;

    /// <summary>How many of them are the first ones, where there are more.</summary>
    private const int KeptFirst = 10;

    public const int MaxLength = 500;

    private const int MaxHeader = 65_536;

    /// <returns>Null for an empty or absurdly long value.</returns>
    public static string? Normalize(string? value)
    {
        if (value is null || value.Length > MaxHeader)
        {
            return null;
        }

        var bracketed = Bracketed().Match(value);
        var text = Noise().Replace(bracketed.Success ? bracketed.Groups[1].Value : value, "");
        return text.Length is 0 or > MaxLength ? null : text;
    }

    /// <summary>What a mail answers to, nearest first: In-Reply-To, then References from the last to the first. Each once.</summary>
    public static IReadOnlyList<string> NearestFirst(string? inReplyTo, IEnumerable<string> references) =>
        Bound([.. Enumerate(inReplyTo).Concat(references.Reverse()).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal)], MaxReferences - KeptFirst);

    /// <summary>The ids in a header's text, in its order; at most <see cref="MaxReferences"/>: the first and the last ones.</summary>
    public static IReadOnlyList<string> ParseReferences(string? headerText) =>
        Bound([.. Enumerate(headerText).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal)], KeptFirst);

    /// <summary>All that a message says it belongs to, oldest first: its References, and what its In-Reply-To names besides.</summary>
    /// <param name="references">The header's text.</param>
    /// <param name="inReplyTo">The header's text; its first id is the nearest one, which is kept apart.</param>
    public static IReadOnlyList<string> ParseConversation(string? references, string? inReplyTo) =>
        Bound([.. ParseReferences(references).Concat(ParseReferences(inReplyTo).Skip(1)).Distinct(StringComparer.Ordinal)], KeptFirst);

    /// <summary>At most <see cref="MaxReferences"/>, in their order.</summary>
    public static IReadOnlyList<string> Bound(IReadOnlyList<string> oldestFirst) => Bound([.. oldestFirst], KeptFirst);

    private static List<string> Bound(List<string> ids, int first) =>
        ids.Count > MaxReferences ? [.. ids[..first], .. ids[^(MaxReferences - first)..]] : ids;

    private static IEnumerable<string> Enumerate(string? headerText)
    {
        if (string.IsNullOrWhiteSpace(headerText))
        {
            return [];
        }

        // The first ids stand at the beginning, the newest at the end; an id that is cut in two is none.
        var text = headerText.Length > MaxHeader ? $"{headerText[..(MaxHeader / 4)]}\n{headerText[^(MaxHeader / 4 * 3)..]}" : headerText;
        return Bracketed().IsMatch(text)
            ? Bracketed().Matches(text).Select(match => match.Groups[1].Value)
            : text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("<([^<>]*)>")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}<>]+")]
    private static partial Regex Noise();
}
