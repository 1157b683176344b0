namespace SalesMailbox.Core.Quotations;

public enum QuotationState
{
    /// <summary>Being written; the only state in which it can be changed or removed.</summary>
    Draft,

    /// <summary>It was given to the client: handed to the outbox, or marked as sent by an agent who gave it themselves.</summary>
    Sent,

    Accepted,
    Declined,
}
