namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A change of a message.</summary>
/// <param name="Id">Increases within a mailbox. As at Google, the ids are not contiguous.</param>
/// <param name="Labels">The message's labels after the change (before it, for a deletion).</param>
internal sealed record HistoryEntry(
    ulong Id,
    string MessageId,
    string ThreadId,
    bool MessageAdded,
    bool MessageDeleted,
    IReadOnlyList<string> LabelsAdded,
    IReadOnlyList<string> LabelsRemoved,
    IReadOnlyList<string> Labels);
