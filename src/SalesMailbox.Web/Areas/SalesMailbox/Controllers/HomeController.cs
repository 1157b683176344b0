using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Shows what needs attention: of all mailboxes to administrators, of their own mailboxes to agents.</summary>
[Authorize(Policies.UseIntegrations)]
public class HomeController(
    IMailboxStore mailboxes, IMessageStore messages, INoticeStore notices, MailboxRows rows, TicketLists tickets, TicketBadge badge,
    IAuthorizationService authorization, IUnitOfWork work, TimeProvider clock) : SalesMailboxController
{
    private const int MaxNotices = 20;
    private const int MaxTickets = 5;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var agent = await CurrentAgentAsync();
        var visible = agent.IsAdministrator ? await mailboxes.ListAsync(Aborted) : await mailboxes.ListByAgentAsync(agent.Id, Aborted);
        var all = await rows.ReadAsync([.. visible.Where(mailbox => !mailbox.IsShared)], Aborted);
        var trouble = all.Where(row => row.Health.RequiresAction)
            .OrderBy(row => row.Health.Urgency)
            .ThenByDescending(row => row.Counts.Parked);
        return View(new HomePage(
            [.. trouble],
            [.. all.Select(row => row.Health).Where(health => health.IsBeforeFirstImport)],
            all.Count,
            await messages.CountUnreadAsync(agent.Id, Aborted),
            await notices.ListAsync(agent.Id, true, MaxNotices, Aborted),
            all.Max(row => row.State?.LastSuccessAt),
            agent.Id,
            agent.IsAdministrator)
        {
            NewEmail = await NewEmailAsync(agent.Id),
            NewEmails = await badge.CountAsync(Aborted),
        });
    }

    [HttpPost]
    public async Task<IActionResult> Dismiss(string id)
    {
        var agent = await CurrentAgentAsync();
        await notices.MarkReadAsync(agent.Id, id, clock.GetUtcNow(), Aborted);
        await work.CommitAsync(Aborted);
        return RedirectToAction("Index");
    }

    private async Task<IReadOnlyList<TicketRow>> NewEmailAsync(string agentId)
    {
        if (await badge.CountAsync(Aborted) == 0 || !(await authorization.AuthorizeAsync(User, Policies.ViewTickets)).Succeeded)
        {
            return [];
        }

        var query = await tickets.QueryAsync(new TicketFilter { New = true }, agentId, Aborted);
        return (await tickets.ReadAsync(query, new PageRequest(Size: MaxTickets), Aborted)).Rows;
    }
}
