using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>Message-IDs (RFC 5322 3.6.4) in the form they are stored and compared: without angle brackets and white space, case kept.</summary>
public static partial class InternetMessageId
{
    /// <summary>How many references are looked at: the newest ones. Hostile mail can carry thousands.</summary>
    public const int MaxReferences = 50;

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
        [.. Enumerate(inReplyTo).Concat(references.Reverse()).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxReferences)];

    /// <summary>The ids in a header's text, in its order; at most the last <see cref="MaxReferences"/>.</summary>
    public static IReadOnlyList<string> ParseReferences(string? headerText)
    {
        var ids = Enumerate(headerText).Select(Normalize).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return ids.Count > MaxReferences ? ids[^MaxReferences..] : ids;
    }

    private static IEnumerable<string> Enumerate(string? headerText)
    {
        if (string.IsNullOrWhiteSpace(headerText))
        {
            return [];
        }

        // The newest ids stand at the end.
        var text = headerText.Length > MaxHeader ? headerText[^MaxHeader..] : headerText;
        return Bracketed().IsMatch(text)
            ? Bracketed().Matches(text).Select(match => match.Groups[1].Value)
            : text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("<([^<>]*)>")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}<>]+")]
    private static partial Regex Noise();
}
