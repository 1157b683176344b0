using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>Marks a ticket's email as read or unread for the agent.</summary>
[Authorize(Policies.ViewTickets)]
public class TicketReadingController(
    ITicketStore tickets,
    TicketReadMarker reading,
    IUnreadEmailStore unread,
    InboxBadge inbox,
    TicketBadge badge,
    UnreadTotal total,
    IStringLocalizer<TicketReadingController> text) : SalesMailboxController
{
    /// <summary>Marks emails that were shown as read, for the page's script. Returns the new counts.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="messages">The emails in the part of the timeline that was shown.</param>
    [HttpPost]
    public async Task<IActionResult> Shown(string id, string[]? messages)
    {
        if (await tickets.FindAsync(id, Aborted) is null)
        {
            return NotFound();
        }

        var agent = await CurrentAgentAsync();
        await reading.MarkReadAsync(agent, id, messages ?? [], Aborted);
        var left = (await unread.CountByTicketAsync(agent.Id, [id], Aborted)).GetValueOrDefault(id);
        return Json(new
        {
            left,
            inbox = await inbox.CountAsync(Aborted),
            tickets = await badge.CountAsync(Aborted),
            title = await total.PrefixAsync(Aborted),
        });
    }

    /// <summary>Marks all email of the ticket as read.</summary>
    [HttpPost]
    public async Task<IActionResult> Read(string id)
    {
        if (await tickets.FindAsync(id, Aborted) is null)
        {
            return NotFound();
        }

        await reading.MarkReadAsync(await CurrentAgentAsync(), id, null, Aborted);
        return RedirectToAction("Details", "Tickets", new { id });
    }

    /// <summary>Marks the newest email as unread. Leads to the list, because the ticket's page would mark it as read.</summary>
    [HttpPost]
    public async Task<IActionResult> Unread(string id)
    {
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        var marked = await reading.MarkUnreadAsync(await CurrentAgentAsync(), id, Aborted);
        await ReportAsync(marked, text["#{0} {1} is unread.", ticket.Number, ticket.Summary]);
        return marked.Succeeded ? RedirectToAction("Index", "Tickets") : RedirectToAction("Details", "Tickets", new { id });
    }
}
