using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>What an agent wants to do with every message of a sender (B7).</summary>
public enum SenderRuleAction
{
    /// <summary>Add the message to one open ticket as an email action.</summary>
    AddToTicket,

    /// <summary>Add the message as a CRM note to one client.</summary>
    CrmNote,

    /// <summary>Open an opportunity for each message.</summary>
    NewOpportunity,

    /// <summary>Keep the message in My Inbox, marked as read.</summary>
    MarkRead,

    /// <summary>Open a project for each message.</summary>
    NewProject,

    /// <summary>Open a service ticket for each message.</summary>
    NewServiceTicket,

    /// <summary>Mark the message as read and as done, so that it is in the Done view of My Inbox (A2).</summary>
    MarkDone,
}

/// <summary>Which actions open tickets, and of which use.</summary>
public static class SenderRuleActions
{
    /// <returns>The use of the ticket that is opened for each message; null if the action opens none.</returns>
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
