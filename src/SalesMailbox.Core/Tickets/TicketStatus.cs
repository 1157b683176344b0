using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A status a ticket can have; open or closed is what matching looks at (X4).</summary>
public sealed class TicketStatus
{
    public const int MaxName = 100;

    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    public bool IsOpen { get; set; }

    /// <summary>It means "waiting for the client": when the client answers, the ticket returns to the status before. Only for open ones.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>The status of a new ticket (open) or of one that was closed without choosing (closed).</summary>
    public bool IsDefault { get; set; }

    public int Position { get; set; }
}
