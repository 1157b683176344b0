using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>The result of one test of a mailbox (C8). <paramref name="Reason"/> is for users; null if the mailbox is accessible.</summary>
public sealed record MailboxAccessResult(
    string MailboxId, string Address, MailboxAccessState State, CodedText? Reason, DateTimeOffset CheckedAt);
