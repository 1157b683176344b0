using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Message-IDs (RFC 5322 3.6.4) in the form in which they are stored and compared: without angle brackets and white space, with case
/// preserved.
/// </summary>
internal static partial class InternetMessageId
{
    /// <summary>
    /// Maximum number of references that are used: the first ones, where the conversation began, and the newest. A hostile email can have
    /// thousands.
    /// </summary>
    public const int MaxReferences = 50;

    /// <summary>How many of the first references are kept if there are more than the maximum.</summary>
    private const int KeptFirst = 10;

    public const int MaxLength = 500;

    private const int MaxHeader = 65_536;

    /// <returns>Null for an empty or excessively long value.</returns>
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

    /// <summary>
    /// The messages that an email replies to, nearest first: In-Reply-To, then References from last to first, without duplicates.
    /// </summary>
    public static IReadOnlyList<string> NearestFirst(string? inReplyTo, IEnumerable<string> references) =>
        Bound(
            [.. Enumerate(inReplyTo).Concat(references.Reverse()).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal)],
            MaxReferences - KeptFirst);

    /// <summary>The ids in a header's text, in their order; at most <see cref="MaxReferences"/>, the first and the last ones.</summary>
    public static IReadOnlyList<string> ParseReferences(string? headerText) =>
        Bound([.. Enumerate(headerText).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal)], KeptFirst);

    /// <summary>All messages that the email refers to, oldest first: its References, and the further ids in its In-Reply-To.</summary>
    /// <param name="references">The text of the header.</param>
    /// <param name="inReplyTo">The text of the header. Its first id is the nearest one, which is stored separately.</param>
    public static IReadOnlyList<string> ParseConversation(string? references, string? inReplyTo) =>
        Bound([.. ParseReferences(references).Concat(ParseReferences(inReplyTo).Skip(1)).Distinct(StringComparer.Ordinal)], KeptFirst);

    /// <summary>Limits the list to <see cref="MaxReferences"/> and keeps its order.</summary>
    public static IReadOnlyList<string> Bound(IReadOnlyList<string> oldestFirst) => Bound([.. oldestFirst], KeptFirst);

    private static List<string> Bound(List<string> ids, int first) =>
        ids.Count > MaxReferences ? [.. ids[..first], .. ids[^(MaxReferences - first)..]] : ids;

    private static IEnumerable<string> Enumerate(string? headerText)
    {
        if (string.IsNullOrWhiteSpace(headerText))
        {
            return [];
        }

        // The first ids are at the beginning and the newest at the end. An id that is cut in two is dropped.
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
