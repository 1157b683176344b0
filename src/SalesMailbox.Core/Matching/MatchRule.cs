namespace SalesMailbox.Core.Matching;

/// <summary>The matching rules. <see cref="MatchingEngine"/> defines their order.</summary>
public enum MatchRule
{
    SameMail,
    Thread,
    Bounce,
    AddressAndSubject,
    Domain,
    NewTicket,

    /// <summary>The mailbox owner's own rule for the sender (B7), after all others and also if matching is off.</summary>
    Sender,

    /// <summary>
    /// Whether the mail service found that the sender may be forged. Tried only in that case, instead of all rules that depend on the
    /// sender.
    /// </summary>
    SenderCheck,

    /// <summary>Who the sender is, if From is a service, a group or a colleague. Precedes the rules that depend on the sender.</summary>
    SendingParty,
}
