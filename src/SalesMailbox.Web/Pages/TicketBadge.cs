using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Counts the emails on tickets that are new to the signed-in agent, for the menu (partial "_TicketBadge") and the list. Counted once for
/// each request.
/// </summary>
public sealed class TicketBadge(ICurrentAgent current, IUnreadEmailStore unread)
{
    /// <summary>Larger numbers are shown as this number with a plus sign.</summary>
    public const int Max = 99;

    private int? _count;

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        _count ??= await current.GetAsync(cancellationToken) is { } agent
            ? await unread.CountAsync(agent.Id, Max + 1, cancellationToken)
            : 0;

    /// <summary>Returns the number as it is shown.</summary>
    public static string Text(int count) => count > Max ? $"{Max}+" : count.ToString(System.Globalization.CultureInfo.CurrentCulture);
}
