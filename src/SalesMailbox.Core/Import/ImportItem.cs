using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// One entry in a mailbox's ledger: a message id that the service reported, and what became of it. Never deleted while the mailbox exists,
/// so (mailbox, provider id) is permanently unique and completeness can be counted.
/// </summary>
public sealed class ImportItem
{
    public string Id { get; set; } = Ids.New();

    public string MailboxId { get; set; } = "";

    public string ProviderId { get; set; } = "";

    public string? ThreadId { get; set; }

    public ImportItemState State { get; set; }

    public DateTimeOffset DiscoveredAt { get; set; }

    /// <summary>How often work on it has failed. A retry by a user resets it.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// How often work on it was started without a recorded outcome. Counted and committed before the work, so that work that kills the
    /// process or outlasts the lease is counted too. Any outcome, and any orderly end of the run, resets it.
    /// </summary>
    public int UnfinishedStarts { get; set; }

    /// <summary>When work on it was last started.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>A pending item is due from this time.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Why it was parked or ignored, or why it failed last time.</summary>
    public CodedText? Reason { get; set; }

    /// <summary>Set when the raw bytes are in the raw store, even if filing fails, so that nothing is fetched twice.</summary>
    public string? RawHash { get; set; }

    /// <summary>When the service received it; known after the fetch, so that filing it later needs no second fetch.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>
    /// Where it was when it was fetched; <see cref="MailPlaces.None"/> before the fetch, and for messages that are never imported.
    /// </summary>
    public MailPlaces Places { get; set; }

    /// <summary>The stored message, once it is filed.</summary>
    public string? MessageId { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>
    /// Whether it is ignored because of the private blocklist of the mailbox's owner. It is not checked again just because it is still in
    /// the same place.
    /// </summary>
    public bool IsBlocked { get; set; }

    internal void Requeue(DateTimeOffset now) =>
        (State, Attempts, UnfinishedStarts, NextAttemptAt, Reason, FinishedAt, IsBlocked) = (
            ImportItemState.Pending, 0, 0, now, null, null, false);
}
