namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <param name="Labels">The labels, sorted.</param>
/// <param name="Sha256">The SHA-256 hash of the raw message, in lower-case hex.</param>
public sealed record SnapshotMessage(string Id, string ThreadId, IReadOnlyList<string> Labels, string Sha256);
