namespace SalesMailbox.Core.Import;

/// <summary>All points between two steps of an import or a completeness check at which a process can die.</summary>
internal static class ImportFaultPoints
{
    public const string PageRead = "discover.page";
    public const string FetchBegin = "fetch.begin";
    public const string FetchRead = "fetch.read";
    public const string FetchKept = "fetch.kept";
    public const string Parsed = "file.parsed";
    public const string Filed = "file.filed";
    public const string Compared = "check.compared";

    /// <summary>
    /// The transactions. Each has a point before it (<c>.begin</c>), before its commit (<c>.commit</c>) and after it (<c>.done</c>).
    /// </summary>
    internal const string Acquire = "acquire";
    internal const string Queue = "queue";
    internal const string Attempt = "attempt";
    internal const string Release = "release";
    internal const string Progress = "progress";
    internal const string File = "file";
    internal const string Fail = "fail";
    internal const string Stop = "stop";
    internal const string Finish = "finish";
    internal const string Check = "check";

    private static readonly string[] Transactions = [Acquire, Queue, Attempt, Release, Progress, File, Fail, Stop, Finish, Check];

    public static IReadOnlyList<string> All { get; } =
    [
        PageRead, FetchBegin, FetchRead, FetchKept, Parsed, Filed, Compared,
        .. Transactions.SelectMany(step => new[] { Begin(step), Commit(step), Done(step) }),
    ];

    internal static string Begin(string step) => step + ".begin";

    internal static string Commit(string step) => step + ".commit";

    internal static string Done(string step) => step + ".done";
}
