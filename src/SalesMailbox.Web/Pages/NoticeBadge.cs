using SalesMailbox.Core.Agents;

namespace SalesMailbox.Web.Pages;

/// <summary>How many unread notices the signed-in agent has, for the menu (partial "_NoticeBadge"). Counted once a request.</summary>
public sealed class NoticeBadge(ICurrentAgent current, INoticeStore notices)
{
    /// <summary>More than this are shown as this many and a plus.</summary>
    public const int Max = 99;

    private int? _count;

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        _count ??= await current.GetAsync(cancellationToken) is { } agent ? (await notices.ListAsync(agent.Id, true, Max + 1, cancellationToken)).Count : 0;
}
