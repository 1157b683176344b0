using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Creates ticket summaries, and the form of a subject that equals the summary of a ticket created from it. Pure.</summary>
public static class TicketSummary
{
    private const int MaxKey = 600;

    /// <summary>
    /// The subject without prefixes and tags, at most <see cref="Ticket.MaxSummary"/> characters; empty if nothing is left.
    /// </summary>
    /// <param name="subject">The subject as written.</param>
    /// <param name="tags">The tenant's tags; null for none.</param>
    public static string Of(string? subject, SubjectTags? tags = null) => Cut(SubjectNormalizer.StripPrefixes(subject, tags));

    /// <summary>
    /// The form that X1 compares. A subject that is longer than a summary still matches the ticket that was created from it.
    /// </summary>
    /// <param name="subject">The subject as written.</param>
    /// <param name="tags">The tenant's tags; null for none.</param>
    public static string Key(string? subject, SubjectTags? tags = null) => KeyOf(Of(subject, tags));

    /// <summary>
    /// The <see cref="Key"/> and further forms of the subject, for tickets whose summary is the subject as written, including tags. Empty
    /// if nothing is left.
    /// </summary>
    public static IReadOnlyList<string> Keys(string? subject, SubjectTags tags) =>
        Key(subject, tags) is { Length: > 0 } key
            ? [.. SubjectNormalizer.Forms(subject, tags)
                .Select(form => TextCut.Of(form, MaxKey))
                .Prepend(key)
                .Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Sets the summary and its form for lookups.</summary>
    public static void Set(Ticket ticket, string summary)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ticket.Summary = Cut(SubjectNormalizer.Tidy(summary));
        ticket.NormalizedSummary = KeyOf(ticket.Summary);
    }

    // Folding turns one letter into up to 18, and databases limit the length of index keys (PostgreSQL: 2,700 bytes).
    private static string KeyOf(string summary) => TextCut.Of(SubjectNormalizer.Normalize(summary), MaxKey);

    private static string Cut(string text) => TextCut.Of(text, Ticket.MaxSummary).TrimEnd();
}
