using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Makes ticket summaries, and the form of a subject that equals the summary a ticket would get from it. Pure.</summary>
public static class TicketSummary
{
    /// <summary>The subject without prefixes, at most <see cref="Ticket.MaxSummary"/> characters; empty where nothing is left.</summary>
    public static string Of(string? subject) => Cut(SubjectNormalizer.StripPrefixes(subject));

    /// <summary>What X1 compares: a subject longer than a summary can be still finds the ticket that was logged for it.</summary>
    public static string Key(string? subject) => SubjectNormalizer.Normalize(Of(subject));

    /// <summary>Sets the summary and the form it is found by.</summary>
    public static void Set(Ticket ticket, string summary)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ticket.Summary = Cut(SubjectNormalizer.Tidy(summary));
        ticket.NormalizedSummary = SubjectNormalizer.Normalize(ticket.Summary);
    }

    // Never through the middle of a surrogate pair.
    private static string Cut(string text)
    {
        if (text.Length <= Ticket.MaxSummary)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[Ticket.MaxSummary - 1]) ? Ticket.MaxSummary - 1 : Ticket.MaxSummary;

        return text[..length].TrimEnd();
    }
}
