using OrchardCore.ContentManagement;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>
/// A <see cref="Ticket"/> as content: an opportunity, a project, or a service ticket. Its summary is the content item's display text.
/// </summary>
public sealed class SalesMailboxTicketPart : ContentPart
{
    /// <summary>A number of the tenant; 0 until the ticket is first saved.</summary>
    public long Number { get; set; }

    public string TypeId { get; set; } = "";

    public TicketUse Use { get; set; }

    public string Summary { get; set; } = "";

    public string NormalizedSummary { get; set; } = "";

    public string Details { get; set; } = "";

    public string? ClientId { get; set; }

    public IList<TicketContact> Contacts { get; set; } = [];

    public string? AgentId { get; set; }

    public string StatusId { get; set; } = "";

    public bool IsOpen { get; set; } = true;

    public string? StatusBeforeWaitingId { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset LastActivityAt { get; set; }

    /// <summary>The agent's user name, by which another site that imports the item finds the agent.</summary>
    public string AgentName { get; set; } = "";

    public long EntityVersion { get; set; }
}
