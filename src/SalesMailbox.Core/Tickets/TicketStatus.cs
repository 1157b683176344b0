using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A status that a ticket can have. Matching depends on whether it is open or closed (X4).</summary>
public sealed class TicketStatus
{
    public const int MaxName = 100;

    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    public bool IsOpen { get; set; }

    /// <summary>
    /// Whether the status means "waiting for the client": when the client replies, the ticket returns to its previous status. Only for open
    /// statuses.
    /// </summary>
    public bool IsWaiting { get; set; }

    /// <summary>
    /// Whether it is the default status of new tickets (open) or of tickets that are closed without selecting a status (closed).
    /// </summary>
    public bool IsDefault { get; set; }

    public int Position { get; set; }
}
