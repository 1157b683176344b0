using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// Lists an agent's notifications: sign-ins that ended, email that was not sent, delivered, or imported, and clients that answered.
/// </summary>
[Authorize(Policies.UseIntegrations)]
public class NoticesController(
    INoticeStore notices,
    IMailboxStore mailboxes,
    IUnitOfWork work,
    TimeProvider clock,
    IStringLocalizer<NoticesController> text) : SalesMailboxController
{
    private const int Max = 200;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var agent = await CurrentAgentAsync();
        var rows = new List<NoticeRow>();
        foreach (var notice in await notices.ListAsync(agent.Id, false, Max, Aborted))
        {
            rows.Add(new NoticeRow(notice, await WayAsync(agent, notice)));
        }

        return View(new NoticesPage(rows));
    }

    /// <summary>Marks one notification as read, or all.</summary>
    [HttpPost]
    public async Task<IActionResult> Read(string? id)
    {
        var agent = await CurrentAgentAsync();
        foreach (var notice in await notices.ListAsync(agent.Id, true, Max, Aborted))
        {
            if (id is null || notice.Id == id)
            {
                await notices.MarkReadAsync(agent.Id, notice.Id, clock.GetUtcNow(), Aborted);
            }
        }

        await work.CommitAsync(Aborted);
        if (id is null)
        {
            await Flash.SuccessAsync(text["All notifications were marked as read."]);
        }

        return RedirectToAction("Index");
    }

    /// <summary>Returns the link to the page where the agent can act on the notification.</summary>
    private async Task<NoticeLink?> WayAsync(Agent agent, Notice notice)
    {
        if (notice.SubjectId is not { } subject)
        {
            return null;
        }

        switch (notice.Kind)
        {
            case NoticeKinds.FailedMail or NoticeKinds.DoubleTicket or NoticeKinds.ClientAnswered or NoticeKinds.NotDelivered:
                return new NoticeLink(text["Open the ticket"], Url.Action("Details", "Tickets", new { id = subject }));
            case NoticeKinds.DeadGrant:
                var mailbox = await mailboxes.FindAsync(subject, Aborted);
                return mailbox is null
                    ? agent.IsAdministrator
                        ? new NoticeLink(text["Open the connection"], Url.Action("Edit", "Connections", new { id = subject }))
                        : null
                    : mailbox.AgentId == agent.Id ? new NoticeLink(text["Sign in again"], Url.Action("Index", "Integrations"))
                    : new NoticeLink(text["View mailbox"], Url.Action("Index", "Mailboxes", new { id = mailbox.ConnectionId }));
            case NoticeKinds.OwnerInactive when agent.IsAdministrator:
                return new NoticeLink(text["Hand over"], Url.Action("Index", "Handover", new { id = subject }));
            case NoticeKinds.IncompleteMailbox when agent.IsAdministrator && await mailboxes.FindAsync(subject, Aborted) is { } incomplete:
                return new NoticeLink(
                    text["View completeness"], Url.Action("Index", "Activity", new { id = incomplete.ConnectionId }) + "#complete");
            case NoticeKinds.ParkedMail when agent.IsAdministrator && await mailboxes.FindAsync(subject, Aborted) is { } parked:
                return new NoticeLink(text["View parked messages"], Url.Action("Index", "Activity", new { id = parked.ConnectionId }));
            default:
                return null;
        }
    }
}
