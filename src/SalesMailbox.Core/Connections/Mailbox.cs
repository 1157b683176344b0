using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>An email address that is imported, and the agent it belongs to (C5). The address is unique in the tenant.</summary>
public sealed class Mailbox : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string ConnectionId { get; set; } = "";

    /// <summary>The address as entered.</summary>
    public string Address { get; set; } = "";

    /// <summary>The address for comparison, made by <c>EmailAddress.Normalize</c>. Unique in the tenant.</summary>
    public string NormalizedAddress { get; set; } = "";

    /// <summary>The owner, who is the only agent that can send from it. Empty for a shared mailbox.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>
    /// Whether it is a shared mailbox (support@...): administrators manage it and sign in to it, the agents it is shared with send from it,
    /// and it is not imported.
    /// </summary>
    public bool IsShared { get; set; }

    /// <summary>The agents who may send from a shared mailbox.</summary>
    public IList<string> SharedWith { get; set; } = [];

    /// <summary>The setting Enable email matching (C6). If it is off, all messages go to My Inbox.</summary>
    public bool MatchingEnabled { get; set; }

    /// <summary>The setting Emails are matched to: Opportunities or Projects (C6).</summary>
    public TicketUse MatchedUse { get; set; } = TicketUse.Opportunity;

    public MailboxAccessState Access { get; set; }

    /// <summary>Why the mailbox is not accessible; null if it is.</summary>
    public CodedText? AccessReason { get; set; }

    /// <summary>When <see cref="Access"/> was last determined; null if never.</summary>
    public DateTimeOffset? AccessCheckedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
