namespace SalesMailbox.Core.Matching;

/// <summary>The rules in the order they are tried.</summary>
public enum MatchRule
{
    SameMail,
    Thread,
    Bounce,
    AddressAndSubject,
    Domain,
    NewTicket,

    /// <summary>The mailbox owner's own rule for the sender (B7), after all others and with matching off too.</summary>
    Sender,

    /// <summary>Whether the mail service found that the sender may be forged. Only tried where it did, in the place of all that go by the sender.</summary>
    SenderCheck,

    /// <summary>Who the sender is, where From names a service, a group or a colleague. It stands before the rules that go by the sender.</summary>
    SendingParty,
}
