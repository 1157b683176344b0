namespace SalesMailbox.Core.Import;

/// <summary>How the import works; the defaults suit Gmail. A host may configure it.</summary>
public sealed class ImportOptions
{
    /// <summary>Messages of one mailbox read side by side. Gmail answers 429 somewhere above ten.</summary>
    public int ParallelReads { get; set; } = 8;

    /// <summary>Mailboxes imported side by side in one process and connection.</summary>
    public int ParallelMailboxes { get; set; } = 4;

    /// <summary>How long a mailbox stays taken by an importer that says nothing more.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A message that failed this often is parked.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Waiting time after the first, second, ... failure of a message; the last one counts for all further ones.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; set; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>Due messages taken from the queue at once.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>An expired cursor lists again from the last success less this.</summary>
    public TimeSpan RelistOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long finished runs are remembered, for the Activity tab. Mail, ledger and decisions are kept for good.</summary>
    public TimeSpan KeepRuns { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Whether the metrics name mailboxes by their address. Off by default: they then name them by id, which says nothing about people.</summary>
    public bool MailboxAddressesInMetrics { get; set; }
}
