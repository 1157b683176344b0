namespace SalesMailbox.Core.Import;

/// <summary>
/// Options of the import: configuration section <c>SalesMailbox:Import</c>. The defaults suit Gmail. Times are written as <c>hh:mm:ss</c>
/// or <c>d.hh:mm:ss</c>.
/// </summary>
public sealed class ImportOptions
{
    public const string Section = "SalesMailbox:Import";

    /// <summary>How many messages of one mailbox are read in parallel. Gmail answers 429 somewhere above ten.</summary>
    public int ParallelReads { get; set; } = 8;

    /// <summary>How many mailboxes of one tenant are imported in parallel in one process: the tenant's share.</summary>
    public int ParallelMailboxes { get; set; } = 4;

    /// <summary>How many mailboxes of all tenants are imported in parallel in one process. "Import now" is not counted.</summary>
    public int ParallelMailboxesInProcess { get; set; } = 16;

    /// <summary>How long a scheduled import keeps its slot while other mailboxes wait for one. It continues at its next turn.</summary>
    public TimeSpan Turn { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an importer that makes no progress keeps a mailbox. At least four times <see cref="MessageBudget"/>.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the mail service may send nothing, no response and no byte, before the import stops waiting.</summary>
    public TimeSpan StallLimit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long one message may take to be parsed, and then again to be matched and filed. A message that takes longer is parked at once.
    /// </summary>
    public TimeSpan MessageBudget { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// If work on a message was started this often and never ended, because its process died or lost the mailbox, the message is parked
    /// instead of started again.
    /// </summary>
    public int MaxStarts { get; set; } = 3;

    /// <summary>
    /// How many threads of messages over their budget may still run in one process. When this number is reached, the process imports
    /// nothing until one of them ends or it is restarted.
    /// </summary>
    public int MaxAbandoned { get; set; } = 4;

    /// <summary>A message that failed this often is parked.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// The waiting times after the first, second, ... failure of a message; the last one applies to all further failures.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; set; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>How many due messages are taken from the queue at once.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>After an expired cursor, messages are listed again from the time of the last success less this overlap.</summary>
    public TimeSpan RelistOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long finished runs are kept for the Activity tab. Messages, ledger and decisions are kept permanently.</summary>
    public TimeSpan KeepRuns { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether the metrics identify mailboxes by address. Off by default: they use the id, which reveals nothing about people.
    /// </summary>
    public bool MailboxAddressesInMetrics { get; set; }

    /// <summary>Whether the host's configuration is valid for the import.</summary>
    internal static bool IsUsable(ImportOptions options) =>
        options.Lease >= options.MessageBudget * 4
        && options.MessageBudget > TimeSpan.Zero
        && options.StallLimit > TimeSpan.Zero
        && options.Turn > TimeSpan.Zero
        && options is { ParallelReads: > 0, ParallelMailboxes: > 0, ParallelMailboxesInProcess: > 0, BatchSize: > 0 }
        && options is { MaxStarts: > 0, MaxAttempts: > 0, MaxAbandoned: > 0, RetryDelays.Count: > 0 };
}
