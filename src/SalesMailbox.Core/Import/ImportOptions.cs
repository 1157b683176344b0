namespace SalesMailbox.Core.Import;

/// <summary>
/// How the import works: configuration section <c>SalesMailbox:Import</c>. The defaults suit Gmail. Times are written <c>hh:mm:ss</c> or
/// <c>d.hh:mm:ss</c>.
/// </summary>
public sealed class ImportOptions
{
    public const string Section = "SalesMailbox:Import";

    /// <summary>Messages of one mailbox read side by side. Gmail answers 429 somewhere above ten.</summary>
    public int ParallelReads { get; set; } = 8;

    /// <summary>Mailboxes of one tenant imported side by side in one process: the tenant's share.</summary>
    public int ParallelMailboxes { get; set; } = 4;

    /// <summary>Mailboxes of all tenants imported side by side in one process. "Import now" is not counted.</summary>
    public int ParallelMailboxesInProcess { get; set; } = 16;

    /// <summary>How long a scheduled import keeps its place while other mailboxes wait for one. It continues at its next turn.</summary>
    public TimeSpan Turn { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a mailbox stays taken by an importer that makes no progress. At least four times <see cref="MessageBudget"/>.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the mail service may send nothing, no answer and no byte, before the import stops waiting.</summary>
    public TimeSpan StallLimit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long one message may take to be parsed, and again to be matched and filed. A message that takes longer is parked at once.
    /// </summary>
    public TimeSpan MessageBudget { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Work on a message that was started this often and never ended, because its process died or lost the mailbox, is not started again:
    /// the message is parked.
    /// </summary>
    public int MaxStarts { get; set; } = 3;

    /// <summary>
    /// Messages over their budget whose threads may still run in one process. With this many, it imports nothing more until one ends or it
    /// is restarted.
    /// </summary>
    public int MaxAbandoned { get; set; } = 4;

    /// <summary>A message that failed this often is parked.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Waiting time after the first, second, ... failure of a message; the last one counts for all further ones.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; set; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>Due messages taken from the queue at once.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>An expired cursor lists again from the last success less this.</summary>
    public TimeSpan RelistOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long finished runs are remembered, for the Activity tab. Mail, ledger and decisions are kept permanently.</summary>
    public TimeSpan KeepRuns { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Whether the metrics name mailboxes by their address. Off by default: they then name them by id, which says nothing about people.</summary>
    public bool MailboxAddressesInMetrics { get; set; }

    /// <summary>What a host's configuration has to be for the import to work.</summary>
    internal static bool IsUsable(ImportOptions options) =>
        options.Lease >= options.MessageBudget * 4
        && options.MessageBudget > TimeSpan.Zero
        && options.StallLimit > TimeSpan.Zero
        && options.Turn > TimeSpan.Zero
        && options is { ParallelReads: > 0, ParallelMailboxes: > 0, ParallelMailboxesInProcess: > 0, BatchSize: > 0 }
        && options is { MaxStarts: > 0, MaxAttempts: > 0, MaxAbandoned: > 0, RetryDelays.Count: > 0 };
}
