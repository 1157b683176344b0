using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Handover;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Hands an agent's mailboxes, My Inbox, and open tickets over to another agent.</summary>
[Authorize(Policies.ManageConnections)]
public class HandoverController(HandoverManager manager, IAgentDirectory agents, IStringLocalizer<HandoverController> text)
    : SalesMailboxController
{
    /// <param name="id">The agent to hand over from, who may be a former agent.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id) => await manager.PreviewAsync(await CurrentAgentAsync(), id, Aborted) is { } preview
        ? await ShowAsync(preview, new HandoverForm
        {
            Mailboxes = preview.Mailboxes.Count > 0,
            Inbox = preview.InboxEmails + preview.DoneEmails > 0,
            Tickets = preview.OpenTickets > 0,
        })
        : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(string id, [Bind(Prefix = "Form")] HandoverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var administrator = await CurrentAgentAsync();
        if (await manager.PreviewAsync(administrator, id, Aborted) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            // Not canceled with the request: a closed browser must not leave the handover incomplete.
            var done = await manager.RunAsync(administrator, id, form.ToChoice(), CancellationToken.None);
            if (Accept(done, "Form"))
            {
                var (outcome, to) = (done.Value!, await agents.FindAsync(form.ToAgentId!, Aborted));
                await Flash.SuccessAsync(text["Handed over to {0}: mailboxes {1}, emails {2}, tickets {3}.", to?.Name
                    ?? "", outcome.Mailboxes, outcome.InboxEmails, outcome.Tickets]);
                return await manager.PreviewAsync(administrator, id, Aborted) is { IsEmpty: false }
                    ? RedirectToAction("Index", new { id })
                    : RedirectToAction("Index", "Connections");
            }
        }

        return await manager.PreviewAsync(administrator, id, Aborted) is { } preview ? await ShowAsync(preview, form) : NotFound();
    }

    private async Task<IActionResult> ShowAsync(HandoverPreview preview, HandoverForm form) =>
        View("Index", new HandoverPage(preview, form, [.. (await agents.ListAsync(Aborted)).Where(agent => agent.Id != preview.From.Id)]));
}
