using SalesMailbox.Core.Import;

namespace SalesMailbox.Web.ViewModels;

public sealed record RunRow(ImportRun Run, string Address);

/// <summary>A mail that could not be processed, so far or for good.</summary>
public sealed record UnprocessedRow(ImportItem Item, string Address)
{
    public bool IsParked => Item.State == ImportItemState.Parked;
}

/// <summary>What runs right now; asked for again every few seconds.</summary>
/// <param name="Seen">Names the newest run and how many are running, so that the next question can tell whether the last one has ended in between.</param>
public sealed record LivePage(string ConnectionId, IReadOnlyList<RunRow> Running, DateTimeOffset Now, string Seen);

public sealed record ActivityPage(
    ConnectionTabs Tabs,
    bool IntegratorEnabled,
    LivePage Live,
    PlotViewModel Plot,
    IReadOnlyList<RunRow> Runs,
    string? NextRuns,
    IReadOnlyList<UnprocessedRow> Unprocessed,
    IReadOnlyList<MailboxRow> Mailboxes);
