using System.Globalization;

namespace SalesMailbox.Web.Pages;

/// <summary>Counts all unread email of the signed-in agent, in My Inbox and on tickets, for the beginning of the page title.</summary>
public sealed class UnreadTotal(InboxBadge inbox, TicketBadge tickets)
{
    /// <summary>Larger numbers are shown as this number with a plus sign.</summary>
    public const int Max = 99;

    /// <returns>"(3) ", or an empty text if there is no unread email.</returns>
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
