using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>What one test of a mailbox said (C8). <paramref name="Reason"/> is for people; null when it is accessible.</summary>
public sealed record MailboxAccessResult(string MailboxId, string Address, MailboxAccessState State, CodedText? Reason, DateTimeOffset CheckedAt);
