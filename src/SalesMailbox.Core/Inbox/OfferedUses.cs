using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Which tickets a search offers for a mail.</summary>
public static class OfferedUses
{
    public static IReadOnlyList<TicketUse> All { get; } = [TicketUse.Opportunity, TicketUse.Project, TicketUse.Service];

    /// <summary>For mail in My Inbox: opportunities (B3); where its mailbox is matched to projects (C6), those first. The first one is what a new ticket is.</summary>
    /// <param name="mailbox">Null where it was removed in the meantime.</param>
    public static IReadOnlyList<TicketUse> Of(Mailbox? mailbox) =>
        Of([mailbox]);

    /// <summary>The same for mail of several mailboxes.</summary>
    public static IReadOnlyList<TicketUse> Of(IEnumerable<Mailbox?> mailboxes) =>
        mailboxes.Any(mailbox => mailbox is { MatchedUse: TicketUse.Project }) ? [TicketUse.Project, TicketUse.Opportunity] : [TicketUse.Opportunity];
}
