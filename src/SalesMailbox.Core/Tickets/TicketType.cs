using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A ticket type of the host, with its use.</summary>
public sealed class TicketType
{
    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    public TicketUse Use { get; set; }

    /// <summary>The type a ticket of that use gets where nobody chose.</summary>
    public bool IsDefault { get; set; }

    public int Position { get; set; }
}
