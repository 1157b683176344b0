using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A ticket type of the host, with its use.</summary>
public sealed class TicketType
{
    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    public TicketUse Use { get; set; }

    /// <summary>Whether it is the default type of its use.</summary>
    public bool IsDefault { get; set; }

    public int Position { get; set; }
}
