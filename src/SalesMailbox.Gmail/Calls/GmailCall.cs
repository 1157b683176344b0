using SalesMailbox.Core.MailServices;


namespace SalesMailbox.Gmail.Calls;

/// <summary>Describes a call: its subject, its mailbox and its cost.</summary>
/// <param name="Used">Receives the units each time the call is made; a refused call counts too.</param>
/// <param name="IsLaterPage">Whether it continues a list.</param>
/// <param name="Limit">The time limit, if it is longer than usual.</param>
internal sealed record GmailCall(
    MailboxAccess Access, CallKind Kind, int Units, Action<int> Used, bool IsLaterPage = false, TimeSpan? Limit = null);
