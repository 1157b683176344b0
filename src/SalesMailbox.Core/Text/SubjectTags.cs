using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Tags that gateways and lists put at the start or the end of a subject: "[EXTERNAL]", "***SPAM***", "[Ticket#2026113010000012]". A
/// tenant's list in comparable form. Pure; never throws for any subject.
/// </summary>
public sealed class SubjectTags
{
    /// <summary>Maximum length of an entry, in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>Maximum number of entries.</summary>
    public const int Max = 200;

    /// <summary>Matches any text without brackets in an entry: "[Ticket#...]".</summary>
    public const string AnyText = "...";

    private const int LongestTag = 120;
    private const int Looks = 24;
    private const string Impossible = "[^\\s\\S]";

    private static SubjectTags? _last;
    private readonly string[] _entries;
    private readonly Regex _exact;

    private SubjectTags(string[] entries)
    {
        _entries = entries;
        var patterns = entries.Select(Pattern).OfType<string>().DefaultIfEmpty(Impossible);
        _exact = new Regex($@"\A(?:{string.Join('|', patterns)})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The list of a tenant that has not changed it.</summary>
    public static IReadOnlyList<string> Defaults { get; } =
    [
        "[EXT]", "[EXTERNAL]", "[EXTERN]", "[EXTERNE]", "[EXTERNO]", "[ESTERNO]", "[EXTERNAL EMAIL]", "[EXTERNAL SENDER]",
        "(EXT)", "(EXTERNAL)", "(EXTERN)", "{EXTERNAL}", "*EXT*", "*EXTERNAL*", "*EXTERN*", "EXT:", "EXTERNAL:", "EXTERN:",
        "EXTERNAL EMAIL:",
        "[SPAM]", "[SPAM?]", "{SPAM?}", "*SPAM*", "SPAM:", "[SUSPECTED SPAM]", "[POSSIBLE SPAM]", "[BULK]", "[MARKETING]", "[PHISHING]",
        "[CAUTION]", "[WARNING]", "{DISARMED}", "[SECURE]", "[ENCRYPTED]", "[SEC=...]", "[Ticket#...]", "[Ticket #...]", "[Ticket: ...]",
        "[Case #...]", "[Case: ...]", "[#...]",
    ];

    /// <summary>No tags.</summary>
    public static SubjectTags None { get; } = new([]);

    /// <summary>The tags of <see cref="Defaults"/>.</summary>
    public static SubjectTags Default { get; } = new([.. Defaults]);

    /// <param name="entries">A tenant's list; null for <see cref="Defaults"/>.</param>
    public static SubjectTags Of(IEnumerable<string>? entries)
    {
        if (entries is null)
        {
            return Default;
        }

        var list = entries.Take(Max).ToArray();
        if (Volatile.Read(ref _last) is { } last && last._entries.AsSpan().SequenceEqual(list))
        {
            return last;
        }

        var made = new SubjectTags(list);
        Volatile.Write(ref _last, made);
        return made;
    }

    /// <summary>Normalizes an entry as entered.</summary>
    /// <returns>Null if the text can't be a tag: it is too long, or it is a word that a subject can begin or end with.</returns>
    public static string? Normalize(string? typed)
    {
        var text = TextFolding.Visible(typed ?? "").Replace("…", AnyText, StringComparison.Ordinal);
        return text.Length is 0 or > MaxLength || Pattern(text) is null ? null : text;
    }

    /// <returns>The length of the tag at the start of the text; 0 if there is none.</returns>
    internal int AtStart(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var (i, looks) = (0, 0); i < Math.Min(text.Length, LongestTag) && looks < Looks; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i]))
            {
                looks++;
                found = IsTag(text[..(i + 1)]) ? i + 1 : found;
            }
        }

        return found;
    }

    /// <returns>The length of the tag at the end of the text; 0 if there is none.</returns>
    internal int AtEnd(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var (length, looks) = (1, 0); length <= Math.Min(text.Length, LongestTag) && looks < Looks; length++)
        {
            var first = text[^length];
            if (!char.IsLetterOrDigit(first) && !char.IsWhiteSpace(first))
            {
                looks++;
                found = IsTag(text[^length..]) ? length : found;
            }
        }

        return found;
    }

    private bool IsTag(ReadOnlySpan<char> text) => _exact.IsMatch(TextFolding.Fold(text.ToString()));

    /// <summary>Treats any number of stars as one, because their number is a score. Null for an entry that could be a word.</summary>
    private static string? Pattern(string entry)
    {
        var folded = TextFolding.Fold(entry);
        if (folded.Length < 2 || folded.Length > 4 * MaxLength
            || !folded.Any(char.IsLetterOrDigit) && !folded.Contains(AnyText, StringComparison.Ordinal)
            || char.IsLetterOrDigit(folded[^1]))
        {
            return null;
        }

        var pattern = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded.AsSpan(i).StartsWith(AnyText))
            {
                pattern.Append(@"[^\[\](){}<>]{1,60}");
                i += AnyText.Length - 1;
            }
            else if (folded[i] == '*')
            {
                pattern.Append(pattern.Length >= 3 && pattern.ToString(pattern.Length - 3, 3) == @"\*+" ? "" : @"\*+");
            }
            else
            {
                pattern.Append(Regex.Escape(folded[i].ToString()));
            }
        }

        return pattern.ToString();
    }
}
