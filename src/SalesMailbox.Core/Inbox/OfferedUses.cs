using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Which tickets a search offers for a mail.</summary>
public static class OfferedUses
{
    public static IReadOnlyList<TicketUse> All { get; } = [TicketUse.Opportunity, TicketUse.Project, TicketUse.Service];

    /// <summary>For mail in My Inbox: opportunities (B3), and projects too where its mailbox is matched to them (C6).</summary>
    /// <param name="mailbox">Null where it was removed meanwhile.</param>
    public static IReadOnlyList<TicketUse> Of(Mailbox? mailbox) =>
        mailbox is { MatchedUse: TicketUse.Project } ? [TicketUse.Opportunity, TicketUse.Project] : [TicketUse.Opportunity];
}
