using SalesMailbox.Core.Agents;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A link to the page where the agent can act on a notification.</summary>
public sealed record NoticeLink(string Text, string? Url);

public sealed record NoticeRow(Notice Notice, NoticeLink? Way);

public sealed record NoticesPage(IReadOnlyList<NoticeRow> Rows)
{
    public bool HasUnread => Rows.Any(row => row.Notice.ReadAt is null);
}
