using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Makes subjects and ticket summaries comparable (X1). Pure; every method accepts any string, including null, and never throws.
/// </summary>
public static partial class SubjectNormalizer
{
    // The longest prefix with a counter is far shorter. A colon after this position does not end a prefix.
    private const int LongestPrefix = 48;

    // Further tags of a subject are kept.
    private const int MaxTags = 10;

    /// <summary>Maximum number of forms of a subject that are compared.</summary>
    public const int MaxForms = 8;

    private static readonly Regex Prefix = BuildPrefix();
    private static readonly Regex Forward = BuildForward();

    /// <summary>
    /// The comparison form: Unicode NFKC, upper case, white space collapsed, without invisible characters, tags, and leading reply and
    /// forward prefixes ("RE[2]: AW : Offer" and "offer" both become "OFFER"). Empty if nothing is left.
    /// </summary>
    /// <param name="subject">The subject as written.</param>
    /// <param name="tags">The tags that gateways and lists add; null for none.</param>
    public static string Normalize(string? subject, SubjectTags? tags = null)
    {
        var text = TextFolding.Fold(subject ?? "");
        var cut = new Cut(text, tags, start => Prefix.Match(text, start) is { Success: true } match ? match.Length : 0);
        while (cut.Next())
        {
        }

        return cut.Text;
    }

    /// <summary>
    /// The comparison form and the intermediate forms that lead to it, shortest first: "RE: [EXT] OFFER" is compared as "OFFER" and, for a
    /// ticket with that name, as "[EXT] OFFER". At most <see cref="MaxForms"/>.
    /// </summary>
    public static IReadOnlyList<string> Forms(string? subject, SubjectTags? tags)
    {
        var text = TextFolding.Fold(subject ?? "");
        var cut = new Cut(text, tags, start => Prefix.Match(text, start) is { Success: true } match ? match.Length : 0);
        var places = new List<(int Start, int End)> { (cut.Start, cut.End) };
        while (cut.Next())
        {
            places.Add((cut.Start, cut.End));
        }

        places.Reverse();
        return [.. places.Select(place => text[place.Start..place.End])
            .Where(form => form.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxForms)];
    }

    /// <summary>
    /// For the summary of a new ticket: removes prefixes and tags, collapses and trims white space, and keeps the rest as written.
    /// </summary>
    /// <param name="subject">The subject as written.</param>
    /// <param name="tags">The tags that gateways and lists add; null for none.</param>
    public static string StripPrefixes(string? subject, SubjectTags? tags = null)
    {
        var text = TextFolding.Visible(subject ?? "");
        var cut = new Cut(text, tags, start => PrefixLength(text.AsSpan(start)));
        while (cut.Next())
        {
        }

        return cut.Text;
    }

    /// <summary>Whether one of the leading prefixes marks the message as forwarded.</summary>
    /// <param name="subject">The subject as written.</param>
    /// <param name="tags">The tags that gateways and lists add; null for the default ones.</param>
    public static bool IsForward(string? subject, SubjectTags? tags = null)
    {
        var text = TextFolding.Fold(subject ?? "");
        var found = false;
        var cut = new Cut(text, tags ?? SubjectTags.Default, start =>
        {
            var match = Prefix.Match(text, start);
            found |= match.Success && Forward.IsMatch(match.Value);
            return match.Length;
        });
        while (!found && cut.Next())
        {
        }

        return found;
    }

    /// <summary>
    /// For connections that compare the literal subject: exactly as written, after unfolding (RFC 5322 2.2.3) and trimming.
    /// </summary>
    public static string Literal(string? subject) => Folds().Replace(subject ?? "", "").Trim();

    /// <summary>Removes invisible characters, replaces each run of white space with one space, and trims. Letters are unchanged.</summary>
    public static string Tidy(string? text) => TextFolding.Visible(text ?? "");

    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestPrefix)].IndexOfAny(":：︓﹕");
        if (colon < 0)
        {
            return 0;
        }

        // Includes one character after the colon, because one-letter prefixes depend on it.
        var head = text[..(colon + 1)].ToString();
        var behind = colon + 1 < text.Length ? text[colon + 1] : ' ';
        var match = Prefix.Match(TextFolding.Fold(head) + behind);
        return match.Success ? colon + 1 : 0;
    }

    private static Regex BuildPrefix()
    {
        var pattern = new StringBuilder(@"\G(?:(?:");
        AppendAlternatives(pattern, ReplyPrefixes.ByLanguage.Concat(ReplyPrefixes.CalendarAnswers));
        // Counters of The Bat, Lotus Notes, GroupWise and others: Re[2]:, Re(2):, Re^2:, Re-2:, Re2:; abbreviations with their dot: Aw.:
        pattern.Append(@")\.? ?(?:\[ ?[0-9]{1,5} ?\]|\( ?[0-9]{1,5} ?\)|\^ ?[0-9]{1,5}|(?<! )-?[0-9]{1,5})? ?:|(?:");
        AppendAlternatives(pattern, ReplyPrefixes.SingleLetters);
        pattern.Append(@"):(?=\s|$))");
        return new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    private static Regex BuildForward() => new(
        $@"\A(?:{string.Join('|', ReplyPrefixes.Forwards.Select(TextFolding.Fold).Distinct().Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static void AppendAlternatives(StringBuilder pattern, IEnumerable<ReplyPrefix> entries) =>
        pattern.AppendJoin('|', entries.SelectMany(entry => entry.Words).Select(TextFolding.Fold).Distinct().Select(Regex.Escape));

    /// <summary>The part of a text that remains while prefixes and tags are removed.</summary>
    private sealed class Cut(string text, SubjectTags? tags, Func<int, int> prefix)
    {
        private int _tags;

        public int Start { get; private set; }

        public int End { get; private set; } = text.Length;

        public string Text => text[Start..End];

        /// <returns>False if nothing is left to remove.</returns>
        public bool Next()
        {
            // A prefix can end with the colon that precedes a tag at the end. It must not reach into text that was already removed.
            var length = Start < End ? prefix(Start) : 0;
            if (length > 0 && Start + length <= End)
            {
                Start += length;
            }
            else if (tags is null || _tags == MaxTags || !CutTag(tags))
            {
                return false;
            }

            while (Start < End && char.IsWhiteSpace(text[Start]))
            {
                Start++;
            }

            while (Start < End && char.IsWhiteSpace(text[End - 1]))
            {
                End--;
            }

            return true;
        }

        private bool CutTag(SubjectTags all)
        {
            var rest = text.AsSpan(Start, End - Start);
            var first = all.AtStart(rest);
            var last = first == 0 ? all.AtEnd(rest) : 0;
            (Start, End) = (Start + first, End - last);
            _tags++;
            return first + last > 0;
        }
    }

    [GeneratedRegex(@"\r?\n(?=[ \t])|[\r\n]+")]
    private static partial Regex Folds();
}
