namespace SalesMailbox.Core.Inbox;

/// <summary>What an agent always wants done with the mail of a sender (B7).</summary>
public enum SenderRuleAction
{
    /// <summary>It becomes an e-mail action on one open ticket.</summary>
    AddToTicket,

    /// <summary>It becomes a CRM note on one client.</summary>
    CrmNote,

    /// <summary>Every mail opens an opportunity of its own.</summary>
    NewOpportunity,

    /// <summary>It stays in My Inbox, marked as read.</summary>
    MarkRead,
}
