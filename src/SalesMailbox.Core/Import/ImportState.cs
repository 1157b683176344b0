using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>The state of one mailbox's import: cursor, lease and health. One row for each mailbox.</summary>
public sealed class ImportState
{
    public string MailboxId { get; set; } = "";

    /// <summary>Changes are listed from this point (a Gmail history id; text). Null before the first complete listing.</summary>
    public string? Cursor { get; set; }

    /// <summary>When <see cref="Cursor"/> last moved.</summary>
    public DateTimeOffset? CursorAt { get; set; }

    /// <summary>Messages received before this moment are not imported (the sign-in, or the backfill date).</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>The backfill date for which the ledger is complete; differs from the connection's after a change.</summary>
    public DateOnly? BackfilledFrom { get; set; }

    /// <summary>
    /// The places that the last complete listing covered. When a place is switched on later, the mailbox is listed again.
    /// </summary>
    public MailPlaces Places { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>
    /// Incremented by every importer that takes the lease. Every transaction of an import checks it at commit, so an importer that lost its
    /// lease writes nothing.
    /// </summary>
    public long Fence { get; set; }

    public DateTimeOffset? LastAttemptAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public CodedText? LastError { get; set; }

    public int ConsecutiveFailures { get; set; }

    /// <summary>The next attempt is not made before this moment (back-off, Retry-After).</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>
    /// When the last run was stopped before its end (the process stopped, or its turn was over). It continues at the mailbox's next turn.
    /// </summary>
    public DateTimeOffset? CutOffAt { get; set; }

    public DateTimeOffset? CompletenessCheckedAt { get; set; }

    /// <summary>When a nightly check was last tried, successfully or not.</summary>
    public DateTimeOffset? CompletenessTriedAt { get; set; }

    /// <summary>The number of ids at the service in the imported places and period.</summary>
    public int CompletenessAtService { get; set; }

    /// <summary>How many of them are stored, parked, queued or ignored with a reason.</summary>
    public int CompletenessAccounted { get; set; }
}
