using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Client > Settings > Email defaults (O5).</summary>
[Authorize(Policies.EditClients)]
public class ClientSettingsController(
    IClientStore clients,
    IAgentDirectory agents,
    ClientEmailDefaultsManager manager,
    FromChoicesReader choices,
    SenderPreviews previews,
    IStringLocalizer<ClientSettingsController> text) : SalesMailboxController
{
    /// <param name="id">The client.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id)
    {
        if (await clients.FindAsync(id, Aborted) is not { } client)
        {
            return NotFound();
        }

        var stored = await manager.ReadAsync(id, Aborted);
        return View(await PageAsync(client, FromText.Of(stored.QuotationFrom), stored.Version, (await CurrentAgentAsync()).Id));
    }

    /// <param name="agent">The agent in the sentence.</param>
    [HttpPost]
    public async Task<IActionResult> Index(string id, string? quotationFrom, long version, string? agent, string? refresh)
    {
        if (await clients.FindAsync(id, Aborted) is not { } client)
        {
            return NotFound();
        }

        if (refresh is null && Accept(await manager.SaveAsync(id, FromText.Read(quotationFrom), version, Aborted)))
        {
            await Flash.SuccessAsync(text["Saved. The new settings apply to quotations to {0} sent from now on.", client.Name]);
            return RedirectToAction("Index", new { id });
        }

        return View(await PageAsync(client, quotationFrom ?? "", version, agent));
    }

    /// <summary>The sentence for the chosen values, saved or not; for htmx.</summary>
    [HttpPost]
    public async Task<IActionResult> Preview(string id, string? quotationFrom, string? agent) =>
        await clients.FindAsync(id, Aborted) is null
            ? NotFound()
            : PartialView("_SenderSentence", await previews.SentenceAsync(agent, id, FromText.Read(quotationFrom), Aborted));

    private async Task<ClientSettingsPage> PageAsync(Client client, string quotationFrom, long version, string? agent)
    {
        var offered = await choices.ReadAsync(sharedOnly: false, Aborted);
        return new ClientSettingsPage(
            client,
            quotationFrom,
            version,
            offered,
            await AgentNames.ReadAsync(
                agents, offered.Mailboxes.Where(mailbox => !mailbox.IsShared).Select(mailbox => mailbox.AgentId), Aborted),
            await previews.ForClientAsync(agent, client.Id, FromText.Read(quotationFrom), Aborted));
    }
}
