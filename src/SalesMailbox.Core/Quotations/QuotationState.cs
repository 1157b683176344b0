namespace SalesMailbox.Core.Quotations;

/// <summary>The state of a quotation.</summary>
public enum QuotationState
{
    /// <summary>Being written; the only state in which the quotation can be changed or removed.</summary>
    Draft,

    /// <summary>Given to the client: queued in the outbox, or marked as sent by an agent who delivered it personally.</summary>
    Sent,

    Accepted,
    Declined,
}
