using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

public enum ImportTrigger
{
    Schedule,
    Manual,
    CommandLine,
}

public enum ImportRunState
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>One run of the importer over one mailbox, as the Activity tab shows it, live and afterwards.</summary>
public sealed class ImportRun
{
    public string Id { get; set; } = Ids.New();

    public string ConnectionId { get; set; } = "";

    public string MailboxId { get; set; } = "";

    public ImportTrigger Trigger { get; set; }

    public ImportRunState State { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public int Discovered { get; set; }

    /// <summary>Items this run had to work on, as far as is known.</summary>
    public int Total { get; set; }

    public int Done { get; set; }

    public int Matched { get; set; }

    public int NewTickets { get; set; }

    public int ToInbox { get; set; }

    public int Ignored { get; set; }

    /// <summary>Failed in this run and to be tried again.</summary>
    public int Retrying { get; set; }

    public int Parked { get; set; }

    public long QuotaUnits { get; set; }

    public CodedText? Error { get; set; }

    /// <summary>Set by anyone who wants it to stop, from any process; the importer looks between messages.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>Emails it dealt with that are in no other count: copies of sent mail that no ticket takes, and mail that is not wanted.</summary>
    public int Unfiled => Done - Matched - NewTickets - ToInbox - Retrying - Parked;

    /// <summary>It looked, and there was nothing new.</summary>
    public bool BroughtNothing => State == ImportRunState.Succeeded && Done == 0;

    internal ImportRun Copy() => (ImportRun)MemberwiseClone();
}
