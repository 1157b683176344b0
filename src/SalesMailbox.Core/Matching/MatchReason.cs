namespace SalesMailbox.Core.Matching;

/// <summary>The reason for a decision; pages turn it into a sentence.</summary>
public enum MatchReason
{
    /// <summary>Matching is off for the mailbox.</summary>
    MatchingOff,

    /// <summary>The same email, received in another mailbox, is already on that ticket.</summary>
    SameMailElsewhere,

    /// <summary>A reply to a message on that open ticket (X6).</summary>
    Thread,

    /// <summary>A bounce of an email that is on that ticket (X8).</summary>
    BounceOfTicketMail,

    /// <summary>The From address and the subject match (X1).</summary>
    AddressAndSubject,

    /// <summary>The domain of From matches (X2).</summary>
    Domain,

    /// <summary>Nothing matched, so a new ticket was created (X5).</summary>
    NothingMatched,

    /// <summary>There are several candidates, and the connection leaves the choice to a person (X7).</summary>
    Ambiguous,

    /// <summary>The message is from the organization's own domain, so it never opens a ticket (X8).</summary>
    OwnDomain,
    AutoReply,
    Bounce,
    ListMail,

    /// <summary>The message has no usable From address.</summary>
    NoSender,

    /// <summary>A sent copy without a matching open ticket.</summary>
    SentCopy,

    /// <summary>An email that was sent from its ticket.</summary>
    SentFromHere,

    /// <summary>An agent decided.</summary>
    ByHand,

    /// <summary>An agent undid their last step.</summary>
    Undone,

    /// <summary>The mailbox owner's own rule for the sender (B7).</summary>
    SenderRule,

    /// <summary>An earlier version filed the message twice, and the copies were merged.</summary>
    FiledTwice,

    /// <summary>The mail service reports that the message fails DMARC, so that its sender may be forged.</summary>
    FailsDmarc,

    /// <summary>An administrator gave it to another agent.</summary>
    HandedOver,

    /// <summary>The reply to it opened the ticket.</summary>
    Conversation,
}
