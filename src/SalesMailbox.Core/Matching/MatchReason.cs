namespace SalesMailbox.Core.Matching;

/// <summary>Why a decision came out as it did: pages turn it into a sentence.</summary>
public enum MatchReason
{
    /// <summary>The mailbox has matching off.</summary>
    MatchingOff,

    /// <summary>The same mail, received in another mailbox, is on that ticket already.</summary>
    SameMailElsewhere,

    /// <summary>A reply to a mail on that open ticket (X6).</summary>
    Thread,

    /// <summary>A bounce of a mail that is on that ticket (X8).</summary>
    BounceOfTicketMail,

    /// <summary>From address and subject (X1).</summary>
    AddressAndSubject,

    /// <summary>Domain of From (X2).</summary>
    Domain,

    /// <summary>Nothing matched, so a new ticket was logged (X5).</summary>
    NothingMatched,

    /// <summary>Several candidates, and the connection leaves such mail to a person (X7).</summary>
    Ambiguous,

    /// <summary>From the agent's own domain: never opens a ticket (X8).</summary>
    OwnDomain,
    AutoReply,
    Bounce,
    ListMail,

    /// <summary>The mail has no usable From address.</summary>
    NoSender,

    /// <summary>A sent copy, and no open ticket it belongs to.</summary>
    SentCopy,

    /// <summary>A mail that was sent from its ticket.</summary>
    SentFromHere,

    /// <summary>An agent decided.</summary>
    ByHand,

    /// <summary>An agent undid what they had just done with it.</summary>
    Undone,

    /// <summary>The mailbox owner's own rule for the sender (B7).</summary>
    SenderRule,

    /// <summary>An earlier version had filed the message twice; the copies were put together.</summary>
    FiledTwice,

    /// <summary>The mail service says that the message fails DMARC: its sender may be forged.</summary>
    FailsDmarc,

    /// <summary>An administrator gave it to another agent.</summary>
    HandedOver,

    /// <summary>The answer to it opened the ticket.</summary>
    Conversation,
}
