using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>What an agent always wants done with the mail of a sender (B7).</summary>
public enum SenderRuleAction
{
    /// <summary>It becomes an email action on one open ticket.</summary>
    AddToTicket,

    /// <summary>It becomes a CRM note on one client.</summary>
    CrmNote,

    /// <summary>Every mail opens an opportunity of its own.</summary>
    NewOpportunity,

    /// <summary>It stays in My Inbox, marked as read.</summary>
    MarkRead,

    /// <summary>Every mail opens a project of its own.</summary>
    NewProject,

    /// <summary>Every mail opens a service ticket of its own.</summary>
    NewServiceTicket,

    /// <summary>It is marked as read and as done: it is in the Done view of My Inbox (A2).</summary>
    MarkDone,
}

/// <summary>Which actions open tickets, and of which use.</summary>
public static class SenderRuleActions
{
    /// <returns>The use of the ticket each mail opens; null where the action opens none.</returns>
    public static TicketUse? OpenedUse(this SenderRuleAction action) => action switch
    {
        SenderRuleAction.NewOpportunity => TicketUse.Opportunity,
        SenderRuleAction.NewProject => TicketUse.Project,
        SenderRuleAction.NewServiceTicket => TicketUse.Service,
        _ => null,
    };

    /// <summary>The action that opens a ticket of the use.</summary>
    public static SenderRuleAction Opening(TicketUse use) => use switch
    {
        TicketUse.Project => SenderRuleAction.NewProject,
        TicketUse.Service => SenderRuleAction.NewServiceTicket,
        _ => SenderRuleAction.NewOpportunity,
    };
}
