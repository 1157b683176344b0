using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Makes ticket summaries, and the form of a subject that equals the summary a ticket would get from it. Pure.</summary>
public static class TicketSummary
{
    private const int MaxKey = 600;

    /// <summary>The subject without prefixes and tags, at most <see cref="Ticket.MaxSummary"/> characters; empty where nothing is left.</summary>
    /// <param name="subject">As it was written.</param>
    /// <param name="tags">The tenant's; null for none.</param>
    public static string Of(string? subject, SubjectTags? tags = null) => Cut(SubjectNormalizer.StripPrefixes(subject, tags));

    /// <summary>What X1 compares: a subject longer than a summary can be still finds the ticket that was logged for it.</summary>
    /// <param name="subject">As it was written.</param>
    /// <param name="tags">The tenant's; null for none.</param>
    public static string Key(string? subject, SubjectTags? tags = null) => KeyOf(Of(subject, tags));

    /// <summary>The <see cref="Key"/> and further forms of the subject, for tickets that are called as it was written, tags included. Empty where nothing is left.</summary>
    public static IReadOnlyList<string> Keys(string? subject, SubjectTags tags) =>
        Key(subject, tags) is { Length: > 0 } key
            ? [.. SubjectNormalizer.Forms(subject, tags).Select(form => TextCut.Of(form, MaxKey)).Prepend(key).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Sets the summary and the form it is found by.</summary>
    public static void Set(Ticket ticket, string summary)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ticket.Summary = Cut(SubjectNormalizer.Tidy(summary));
        ticket.NormalizedSummary = KeyOf(ticket.Summary);
    }

    // Folding makes up to 18 letters of one, and an index takes keys of limited length only (PostgreSQL: 2,700 bytes).
    private static string KeyOf(string summary) => TextCut.Of(SubjectNormalizer.Normalize(summary), MaxKey);

    private static string Cut(string text) => TextCut.Of(text, Ticket.MaxSummary).TrimEnd();
}
