using SalesMailbox.Core.MailServices;


namespace SalesMailbox.Gmail.Calls;

/// <summary>What is called, for which mailbox, and what it costs.</summary>
/// <param name="Used">Told the units each time the call is really made: a refused call costs too.</param>
/// <param name="IsLaterPage">It continues a list.</param>
/// <param name="Limit">How long it may take where that is longer than usual.</param>
internal sealed record GmailCall(MailboxAccess Access, CallKind Kind, int Units, Action<int> Used, bool IsLaterPage = false, TimeSpan? Limit = null);
