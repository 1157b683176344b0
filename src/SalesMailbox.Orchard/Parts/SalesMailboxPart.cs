using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>A <see cref="Mailbox"/> as content.</summary>
public sealed class SalesMailboxPart : ContentPart
{
    public string ConnectionId { get; set; } = "";

    public string Address { get; set; } = "";

    public string NormalizedAddress { get; set; } = "";

    public string AgentId { get; set; } = "";

    public bool IsShared { get; set; }

    public IList<string> SharedWith { get; set; } = [];

    public bool MatchingEnabled { get; set; }

    public TicketUse MatchedUse { get; set; }

    public MailboxAccessState Access { get; set; }

    public CodedText? AccessReason { get; set; }

    public DateTimeOffset? AccessCheckedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// The names of the connection, the agent, and those it is shared with, by which another site that imports the item finds them.
    /// </summary>
    public string ConnectionName { get; set; } = "";

    public string ConnectionType { get; set; } = "";

    public string AgentName { get; set; } = "";

    public IList<string> SharedWithNames { get; set; } = [];

    public long EntityVersion { get; set; }
}
