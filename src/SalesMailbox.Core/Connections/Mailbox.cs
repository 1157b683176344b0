using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>One email address that is imported, and the agent it belongs to (C5). The address is unique in a tenant.</summary>
public sealed class Mailbox : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string ConnectionId { get; set; } = "";

    /// <summary>As it was typed.</summary>
    public string Address { get; set; } = "";

    /// <summary>For comparison; unique in the tenant. Made by <c>EmailAddress.Normalize</c>.</summary>
    public string NormalizedAddress { get; set; } = "";

    /// <summary>The agent it belongs to: the only one who can send from it. Empty where it is shared.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>A shared mailbox (support@...): kept and signed in to by administrators, sends for the agents it is shared with, and is not imported.</summary>
    public bool IsShared { get; set; }

    /// <summary>The agents who may send from it where it is shared.</summary>
    public IList<string> SharedWith { get; set; } = [];

    /// <summary>Enable email matching (C6). Off: all its mail goes to My Inbox.</summary>
    public bool MatchingEnabled { get; set; }

    /// <summary>Emails are matched to: Opportunities or Projects (C6).</summary>
    public TicketUse MatchedUse { get; set; } = TicketUse.Opportunity;

    public MailboxAccessState Access { get; set; }

    /// <summary>Why it is not accessible.</summary>
    public CodedText? AccessReason { get; set; }

    public DateTimeOffset? AccessCheckedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
