namespace SalesMailbox.Core.Tickets;

/// <summary>What a status means to the rules.</summary>
public enum TicketStatusMeaning
{
    /// <summary>Messages can match the ticket.</summary>
    Open,

    /// <summary>Open, and the ticket returns to its previous status when the client replies.</summary>
    Waiting,

    /// <summary>Messages never match the ticket.</summary>
    Closed,
}

/// <summary>The form of a status.</summary>
/// <param name="IsDefault">Whether new tickets (open) or tickets that are closed without selecting a status (closed) get it.</param>
public sealed record TicketStatusForm(string? Name, TicketStatusMeaning Meaning, bool IsDefault, int Position);
