using SalesMailbox.Core.Agents;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Counts the signed-in agent's unread notifications, for the menu (partial "_NoticeBadge"). Counted once for each request.
/// </summary>
public sealed class NoticeBadge(ICurrentAgent current, INoticeStore notices)
{
    /// <summary>Larger numbers are shown as this number with a plus sign.</summary>
    public const int Max = 99;

    private int? _count;

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        _count ??= await current.GetAsync(cancellationToken) is { } agent
            ? (await notices.ListAsync(agent.Id, true, Max + 1, cancellationToken)).Count
            : 0;
}
