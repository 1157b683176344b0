using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// One line of a mailbox's ledger: a message id the service told us, and what became of it. Never deleted while the mailbox exists, so
/// (mailbox, provider id) is permanently unique and completeness can be counted.
/// </summary>
public sealed class ImportItem
{
    public string Id { get; set; } = Ids.New();

    public string MailboxId { get; set; } = "";

    public string ProviderId { get; set; } = "";

    public string? ThreadId { get; set; }

    public ImportItemState State { get; set; }

    public DateTimeOffset DiscoveredAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// How often work on it was started without an outcome being recorded. Counted and committed before the work, so that it also counts what kills the
    /// process or outlives the lease; any outcome, and any orderly end of the run, sets it back.
    /// </summary>
    public int UnfinishedStarts { get; set; }

    /// <summary>When work on it was last started.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>A pending item is due from here on.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Why it was parked, ignored, or failed last time.</summary>
    public CodedText? Reason { get; set; }

    /// <summary>Set once the raw bytes are in the raw store (also where filing then failed, so that nothing is fetched twice).</summary>
    public string? RawHash { get; set; }

    /// <summary>When the service received it; known once it was fetched, so that filing it later needs no second fetch.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>Where it was when it was fetched; <see cref="MailPlaces.None"/> before, and for what is never imported.</summary>
    public MailPlaces Places { get; set; }

    /// <summary>The stored message, once filed.</summary>
    public string? MessageId { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Ignored because of the private blocklist of the mailbox's owner: not looked at again by itself, for it is still where it was.</summary>
    public bool IsBlocked { get; set; }

    internal void Requeue(DateTimeOffset now) =>
        (State, Attempts, UnfinishedStarts, NextAttemptAt, Reason, FinishedAt, IsBlocked) = (ImportItemState.Pending, 0, 0, now, null, null, false);
}
