using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>What started an import.</summary>
public enum ImportTrigger
{
    Schedule,
    Manual,
    CommandLine,
}

/// <summary>The state of an import run.</summary>
public enum ImportRunState
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>One run of the importer for one mailbox, as shown on the Activity tab during and after the run.</summary>
public sealed class ImportRun
{
    public string Id { get; set; } = Ids.New();

    public string ConnectionId { get; set; } = "";

    public string MailboxId { get; set; } = "";

    public ImportTrigger Trigger { get; set; }

    public ImportRunState State { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How many message ids this run added to the queue.</summary>
    public int Discovered { get; set; }

    /// <summary>The number of items that this run has to process, as far as known.</summary>
    public int Total { get; set; }

    /// <summary>How many messages this run has processed, whatever their outcome.</summary>
    public int Done { get; set; }

    public int Matched { get; set; }

    public int NewTickets { get; set; }

    public int ToInbox { get; set; }

    public int Ignored { get; set; }

    /// <summary>Failed in this run and will be tried again.</summary>
    public int Retrying { get; set; }

    public int Parked { get; set; }

    public long QuotaUnits { get; set; }

    public CodedText? Error { get; set; }

    /// <summary>Set by any process to stop the run; the importer checks it between messages.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>
    /// Processed messages that are in no other count: sent copies that belong to no ticket, and messages that are not wanted.
    /// </summary>
    public int Unfiled => Done - Matched - NewTickets - ToInbox - Retrying - Parked;

    /// <summary>Whether the run succeeded and found no new messages.</summary>
    public bool BroughtNothing => State == ImportRunState.Succeeded && Done == 0;

    internal ImportRun Copy() => (ImportRun)MemberwiseClone();
}
