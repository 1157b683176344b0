using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Which ticket uses a search offers for a message.</summary>
public static class OfferedUses
{
    public static IReadOnlyList<TicketUse> All { get; } = [TicketUse.Opportunity, TicketUse.Project, TicketUse.Service];

    /// <summary>
    /// The uses for a message in My Inbox: opportunities first (B3), or projects first if its mailbox is matched to projects (C6). The
    /// first use is the one of a new ticket.
    /// </summary>
    /// <param name="mailbox">Null if it was removed.</param>
    public static IReadOnlyList<TicketUse> Of(Mailbox? mailbox) =>
        Of([mailbox]);

    /// <summary>The uses for messages of several mailboxes.</summary>
    public static IReadOnlyList<TicketUse> Of(IEnumerable<Mailbox?> mailboxes) =>
        mailboxes.Any(mailbox => mailbox is { MatchedUse: TicketUse.Project })
            ? [TicketUse.Project, TicketUse.Opportunity]
            : [TicketUse.Opportunity];
}
