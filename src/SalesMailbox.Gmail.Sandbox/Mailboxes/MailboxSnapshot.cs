namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Everything in a mailbox that a reader must not change. Two snapshots with the same <paramref name="Hash"/> are equal.</summary>
/// <param name="Hash">SHA-256 of the history id and of every message's id, thread, labels, and bytes, in lower-case hex.</param>
public sealed record MailboxSnapshot(string Address, string HistoryId, IReadOnlyList<SnapshotMessage> Messages, string Hash);
