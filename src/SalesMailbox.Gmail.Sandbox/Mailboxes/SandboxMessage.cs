namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A message in a mailbox. The storage keeps the raw bytes under the same id.</summary>
internal sealed record SandboxMessage
{
    public required string Id { get; init; }

    public required string ThreadId { get; init; }

    public required DateTimeOffset InternalDate { get; init; }

    public required ulong HistoryId { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The size of the raw message in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>The SHA-256 hash of the raw message, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required MessageFacts Facts { get; init; }

    public bool Has(string label) => Labels.Contains(label, StringComparer.Ordinal);
}
