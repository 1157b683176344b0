namespace SalesMailbox.Core.Tickets;

/// <summary>What a status means to the rules.</summary>
public enum TicketStatusMeaning
{
    /// <summary>Email can match the ticket.</summary>
    Open,

    /// <summary>Open, and the ticket returns to the status before when the client answers.</summary>
    Waiting,

    /// <summary>Email never matches the ticket.</summary>
    Closed,
}

/// <summary>What an administrator enters for a status.</summary>
/// <param name="IsDefault">A new ticket (open) or one that is closed without choosing (closed) gets it.</param>
public sealed record TicketStatusForm(string? Name, TicketStatusMeaning Meaning, bool IsDefault, int Position);
