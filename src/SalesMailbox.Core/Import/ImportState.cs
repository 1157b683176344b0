using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Where the import of one mailbox stands: cursor, lease, health. One row a mailbox.</summary>
public sealed class ImportState
{
    public string MailboxId { get; set; } = "";

    /// <summary>Changes are listed from here (a Gmail history id; text). Null before the first complete listing.</summary>
    public string? Cursor { get; set; }

    public DateTimeOffset? CursorAt { get; set; }

    /// <summary>Mail received before this moment is not wanted (the sign-in, or the back-fill date).</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>The back-fill date the ledger is complete for; differs from the connection's when it was changed.</summary>
    public DateOnly? BackfilledFrom { get; set; }

    /// <summary>The places the last complete listing covered; a place switched on later is listed once more.</summary>
    public MailPlaces Places { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Counted up by anyone who takes the lease. Every transaction of an import checks it at commit, so a worker that lost its lease writes nothing.</summary>
    public long Fence { get; set; }

    public DateTimeOffset? LastAttemptAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public CodedText? LastError { get; set; }

    public int ConsecutiveFailures { get; set; }

    /// <summary>Not before this moment (back-off, Retry-After).</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>When the last run was stopped before its end (the process stopped, its turn was over). It continues as soon as the mailbox has its turn.</summary>
    public DateTimeOffset? CutOffAt { get; set; }

    public DateTimeOffset? CompletenessCheckedAt { get; set; }

    /// <summary>When a nightly check was last tried, also where it failed.</summary>
    public DateTimeOffset? CompletenessTriedAt { get; set; }

    /// <summary>Ids at the service in the wanted places and time.</summary>
    public int CompletenessAtService { get; set; }

    /// <summary>Of those: stored, parked, queued or ignored with a reason.</summary>
    public int CompletenessAccounted { get; set; }
}
