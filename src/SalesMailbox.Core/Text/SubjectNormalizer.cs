using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>Makes subjects and ticket summaries comparable (X1). Pure; every method takes any string, null included, and never throws.</summary>
public static partial class SubjectNormalizer
{
    // The longest prefix with a counter is far shorter; what stands behind a later colon is no prefix.
    private const int LongestPrefix = 48;

    private static readonly Regex Prefix = BuildPrefix();

    /// <summary>The comparison form: Unicode NFKC, upper case, white space collapsed, invisible characters and all leading reply and
    /// forward prefixes removed ("RE[2]: AW : Offer" and "offer" are both "OFFER"). Empty if nothing is left.</summary>
    public static string Normalize(string? subject)
    {
        var text = TextFolding.Fold(subject ?? "");
        var start = 0;
        while (Prefix.Match(text, start) is { Success: true } match)
        {
            start = Begin(text, start + match.Length);
        }

        return text[start..];
    }

    /// <summary>For a new ticket's summary: without the prefixes, otherwise as written (white space collapsed, trimmed).</summary>
    public static string StripPrefixes(string? subject)
    {
        var text = TextFolding.Visible(subject ?? "");
        var start = 0;
        while (PrefixLength(text.AsSpan(start)) is var length and > 0)
        {
            start = Begin(text, start + length);
        }

        return text[start..];
    }

    /// <summary>For connections that ask for the literal subject: exactly as written, after unfolding (RFC 5322 2.2.3) and trimming.</summary>
    public static string Literal(string? subject) => Folds().Replace(subject ?? "", "").Trim();

    /// <summary>Without invisible characters, each run of white space one space, trimmed; letters stay as they are.</summary>
    public static string Tidy(string? text) => TextFolding.Visible(text ?? "");

    /// <summary>The place of the first character from <paramref name="start"/> on that is no white space.</summary>
    private static int Begin(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestPrefix)].IndexOfAny(":：︓﹕");
        if (colon < 0)
        {
            return 0;
        }

        // One character behind the colon, because one-letter prefixes look at it.
        var head = text[..(colon + 1)].ToString();
        var behind = colon + 1 < text.Length ? text[colon + 1] : ' ';
        var match = Prefix.Match(TextFolding.Fold(head) + behind);
        return match.Success ? colon + 1 : 0;
    }

    private static Regex BuildPrefix()
    {
        var pattern = new StringBuilder(@"\G(?:(?:");
        AppendAlternatives(pattern, ReplyPrefixes.ByLanguage);
        // Counters of The Bat, Lotus Notes and others: Re[2]:, Re(2):, Re^2:
        pattern.Append(@") ?(?:\[ ?[0-9]{1,5} ?\]|\( ?[0-9]{1,5} ?\)|\^ ?[0-9]{1,5})? ?:|(?:");
        AppendAlternatives(pattern, ReplyPrefixes.SingleLetters);
        pattern.Append(@"):(?=\s|$))");
        return new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    private static void AppendAlternatives(StringBuilder pattern, IEnumerable<ReplyPrefix> entries) =>
        pattern.AppendJoin('|', entries.SelectMany(entry => entry.Words).Select(TextFolding.Fold).Distinct().Select(Regex.Escape));

    [GeneratedRegex(@"\r?\n(?=[ \t])|[\r\n]+")]
    private static partial Regex Folds();
}
