using System.Globalization;

namespace SalesMailbox.Web.Pages;

/// <summary>All unread email of the signed-in agent, in My Inbox and on tickets: what a page's title begins with.</summary>
public sealed class UnreadTotal(InboxBadge inbox, TicketBadge tickets)
{
    /// <summary>More than this are shown as this many and a plus.</summary>
    public const int Max = 99;

    /// <returns>"(3) ", or nothing where nothing is unread.</returns>
    public async Task<string> PrefixAsync(CancellationToken cancellationToken = default)
    {
        var count = await inbox.CountAsync(cancellationToken) + await tickets.CountAsync(cancellationToken);
        return count switch
        {
            0 => "",
            > Max => $"({Max}+) ",
            _ => string.Create(CultureInfo.InvariantCulture, $"({count}) "),
        };
    }
}
