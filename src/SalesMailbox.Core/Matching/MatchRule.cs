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
}
