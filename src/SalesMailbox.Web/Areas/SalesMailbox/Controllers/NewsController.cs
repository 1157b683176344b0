using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>Answers what an open page requests once a minute: the unread counts and the new notifications.</summary>
[Authorize(Policies.UseIntegrations)]
public class NewsController(
    InboxBadge inbox,
    TicketBadge tickets,
    UnreadTotal total,
    News news,
    IAuthorizationService authorization,
    TimeProvider clock) : SalesMailboxController
{
    // A row can be committed after its own timestamp and must not be missed. The page remembers which notifications it has shown.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <param name="since">The time from the previous answer; null if no notifications are wanted.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? since)
    {
        var now = clock.GetUtcNow();
        Response.Headers.CacheControl = "no-store";
        return Json(new
        {
            inbox = await inbox.CountAsync(Aborted),
            tickets = await tickets.CountAsync(Aborted),
            title = await total.PrefixAsync(Aborted),
            now = now.UtcTicks.ToString(CultureInfo.InvariantCulture),
            items = ReadMoment(since) is { } moment ? await ItemsAsync(moment) : [],
        });
    }

    private async Task<IReadOnlyList<NewsItem>> ItemsAsync(DateTimeOffset since) => await news.ReadAsync(
        await CurrentAgentAsync(),
        since - Overlap,
        await MayAsync(Policies.UseInbox) ? id => Url.Action("Mail", "Inbox", new { id }) : null,
        await MayAsync(Policies.ViewTickets) ? id => Url.Action("Details", "Tickets", new { id }) : null,
        Aborted);

    private async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;

    private static DateTimeOffset? ReadMoment(string? ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > Overlap.Ticks
        && value <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(value, TimeSpan.Zero)
            : null;
}
