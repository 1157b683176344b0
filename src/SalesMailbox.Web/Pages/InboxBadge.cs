using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Counts the signed-in agent's unread email, for the menu (partial "_InboxBadge") and the list. Counted once for each request.
/// </summary>
public sealed class InboxBadge(ICurrentAgent current, InboxManager inbox)
{
    private int? _count;

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        _count ??= await current.GetAsync(cancellationToken) is { } agent ? await inbox.CountUnreadAsync(agent, cancellationToken) : 0;
}
