using SalesMailbox.Core.Import;

namespace SalesMailbox.Web.ViewModels;

public sealed record RunRow(ImportRun Run, string Address);

public sealed record ParkedRow(ImportItem Item, string Address);

/// <summary>What runs right now; asked for again every two seconds.</summary>
public sealed record LivePage(string ConnectionId, IReadOnlyList<RunRow> Running, DateTimeOffset Now);

public sealed record ActivityPage(
    ConnectionTabs Tabs,
    bool IntegratorEnabled,
    LivePage Live,
    PlotViewModel Plot,
    IReadOnlyList<RunRow> Runs,
    string? NextRuns,
    IReadOnlyList<ParkedRow> Parked,
    IReadOnlyList<MailboxRow> Mailboxes);
