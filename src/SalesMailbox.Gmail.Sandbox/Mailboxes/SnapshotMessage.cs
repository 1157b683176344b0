namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <param name="Labels">Sorted.</param>
/// <param name="Sha256">Of the raw message, in lower-case hex.</param>
public sealed record SnapshotMessage(string Id, string ThreadId, IReadOnlyList<string> Labels, string Sha256);
