namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A message in a mailbox. The raw bytes are kept by the storage, under the same id.</summary>
public sealed record SandboxMessage
{
    public required string Id { get; init; }

    public required string ThreadId { get; init; }

    public required DateTimeOffset InternalDate { get; init; }

    public required ulong HistoryId { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Size of the raw message in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the raw message, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required MessageFacts Facts { get; init; }

    public bool Has(string label) => Labels.Contains(label, StringComparer.Ordinal);
}
