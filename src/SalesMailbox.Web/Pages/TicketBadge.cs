using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.Pages;

/// <summary>How many emails on tickets are new to the signed-in agent, for the menu (partial "_TicketBadge") and the list. Counted once a request.</summary>
public sealed class TicketBadge(ICurrentAgent current, IUnreadEmailStore unread)
{
    /// <summary>More than this are shown as this many and a plus.</summary>
    public const int Max = 99;

    private int? _count;

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        _count ??= await current.GetAsync(cancellationToken) is { } agent ? await unread.CountAsync(agent.Id, Max + 1, cancellationToken) : 0;

    /// <summary>The number as it is shown.</summary>
    public static string Text(int count) => count > Max ? $"{Max}+" : count.ToString(System.Globalization.CultureInfo.CurrentCulture);
}
