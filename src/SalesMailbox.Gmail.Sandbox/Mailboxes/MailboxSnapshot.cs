namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Everything about a mailbox that a reader must leave alone. Two snapshots with the same <paramref name="Hash"/> are the same mailbox.</summary>
/// <param name="Hash">SHA-256 over the history id and every message's id, thread, labels and bytes, in lower-case hex.</param>
public sealed record MailboxSnapshot(string Address, string HistoryId, IReadOnlyList<SnapshotMessage> Messages, string Hash);
