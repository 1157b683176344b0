namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A mailbox as it is stored in a file.</summary>
internal sealed record MailboxData
{
    public required string Address { get; init; }

    public required string DisplayName { get; init; }

    public required MailboxKind Kind { get; init; }

    public required ulong HistoryId { get; init; }

    public required ulong HistoryFloor { get; init; }

    public required IReadOnlyList<SandboxMessage> Messages { get; init; }

    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>Null in files of versions without labels.</summary>
    public IReadOnlyList<UserLabel>? UserLabels { get; init; }
}
