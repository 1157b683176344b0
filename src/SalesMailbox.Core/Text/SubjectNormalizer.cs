using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>The one place where subjects and summaries are made comparable (X1). Pure; the same text always gives the same result.</summary>
/// <remarks>
/// Single letters (Italian "R:" and "I:") count as prefixes too: Outlook in Italian writes them. A ticket whose summary really begins with "I:" loses
/// the letter on both sides of a comparison, so it still matches itself.
/// </remarks>
public static partial class SubjectNormalizer
{
    private static readonly Regex Prefix = BuildPrefix();

    /// <summary>
    /// The form that is compared and indexed: Unicode NFKC, without invisible characters, white space collapsed, reply and forward prefixes removed
    /// (also repeated ones and counted ones such as <c>Re[2]:</c>), upper-cased by the invariant culture.
    /// </summary>
    /// <returns>Empty for a subject that is nothing but prefixes. Applying it twice changes nothing.</returns>
    public static string Normalize(string? subject) => Settle(StripPrefixes(Settle(subject)));

    /// <summary>The subject as people read it, without reply and forward prefixes: what a new ticket's summary is made of.</summary>
    public static string StripPrefixes(string? subject)
    {
        var text = Tidy(subject);
        while (true)
        {
            var match = Prefix.Match(text);
            if (!match.Success)
            {
                return text;
            }

            text = text[match.Length..].Trim();
        }
    }

    /// <summary>The form for connections that ask for the literal subject: header folding and outer white space removed, nothing else.</summary>
    public static string Literal(string? subject) => (subject ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim();

    /// <summary>Removes invisible characters and collapses white space; keeps letters as they are.</summary>
    public static string Tidy(string? text) => Spaces().Replace(Invisible().Replace(WellFormed(text), ""), " ").Trim();

    /// <summary>Upper-casing and NFKC can each undo the other's work for a few letters, so they are repeated until nothing changes.</summary>
    private static string Settle(string? text)
    {
        var current = Tidy(text);
        for (var round = 0; round < 5; round++)
        {
            var next = Tidy(current.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Normalize(NormalizationForm.FormKC));
            if (next == current)
            {
                break;
            }

            current = next;
        }

        return current;
    }

    /// <summary>A header can hold half of a surrogate pair; Unicode normalisation refuses such text.</summary>
    private static string WellFormed(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static Regex BuildPrefix()
    {
        var words = ReplyPrefixes.ByLanguage.SelectMany(entry => entry.Words)
            .SelectMany(word => new[] { word, word.ToUpperInvariant(), word.Normalize(NormalizationForm.FormKC).ToUpperInvariant() })
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)
            .Select(Regex.Escape);
        var pattern = string.Create(CultureInfo.InvariantCulture, $@"\A(?:{string.Join('|', words)})\s*(?:\[\s*\d{{1,3}}\s*\]|\(\s*\d{{1,3}}\s*\)|\^\s*\d{{1,3}}|\d{{1,2}})?\s*[:：﹕]");

        return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Format characters (zero width, soft hyphen, bidirectional marks), controls that are no white space, variation selectors.
    [GeneratedRegex(@"[\p{Cf}\uFE00-\uFE0F\u0000-\u0008\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F\uFFFD]")]
    private static partial Regex Invisible();
}
