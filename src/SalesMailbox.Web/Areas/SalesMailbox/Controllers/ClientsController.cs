using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Clients: the list, a client's page, New and Edit, and the parts of the client and contact pickers.</summary>
[Authorize(Policies.ViewClients)]
public class ClientsController(
    IClientStore clients,
    ClientManager manager,
    ClientPages pages,
    ClientPickers pickers,
    IStringLocalizer<ClientsController> text) : SalesMailboxController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(string? search, string? after) =>
        View(new ClientsPage(search ?? "", await clients.ListAsync(search, new PageRequest(after, PageSize), Aborted), after is not null));

    /// <param name="notes">The key after which to list older notes.</param>
    /// <param name="mails">The key after which to list older emails.</param>
    [HttpGet]
    public async Task<IActionResult> Details(string id, string? notes, string? mails) =>
        await clients.FindAsync(id, Aborted) is { } client
            ? View(await pages.ReadAsync(User, await CurrentAgentAsync(), client, notes, mails, Aborted))
            : NotFound();

    [HttpGet]
    [Authorize(Policies.EditClients)]
    public IActionResult New(string? name) => View("Edit", new ClientEditPage(null, new ClientEditForm { Name = name }, null));

    [HttpPost]
    [IdempotentForm("Details", "Clients")]
    [Authorize(Policies.EditClients)]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] ClientEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var created = await manager.CreateAsync(form.ToForm(), Aborted);
        if (Accept(created, "Form"))
        {
            await Flash.SuccessAsync(text["Saved. Now add the people you work with there."]);
            return RedirectToAction("Details", new { id = created.Value!.Id });
        }

        return View("Edit", new ClientEditPage(null, form, null));
    }

    [HttpGet]
    [Authorize(Policies.EditClients)]
    public async Task<IActionResult> Edit(string id) =>
        await clients.FindAsync(id, Aborted) is { } client ? View(new ClientEditPage(id, ClientEditForm.Of(client), null)) : NotFound();

    [HttpPost]
    [Authorize(Policies.EditClients)]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] ClientEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(id, Aborted) is not { } stored)
        {
            return NotFound();
        }

        if (stored.Version != form.Version)
        {
            form.Version = stored.Version;
            return View(new ClientEditPage(id, form, this.ShowConflict(ClientEditForm.Of(stored).Compare(form, text))));
        }

        if (Accept(await manager.UpdateAsync(id, form.ToForm(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved."]);
            return RedirectToAction("Details", new { id });
        }

        return View(new ClientEditPage(id, form, null));
    }

    /// <summary>The options of a client picker, for htmx.</summary>
    [HttpGet]
    public async Task<IActionResult> Pick(string field) => string.IsNullOrEmpty(field)
        ? BadRequest()
        : PartialView("_ClientOptions", await pickers.ClientAsync(
            new ClientPickerSettings(field, ""), Request.Query[field], ClientPickers.SearchIn(Request, field), Aborted));

    /// <summary>A contact picker after its client picker changed, for htmx.</summary>
    [HttpGet]
    public async Task<IActionResult> Contacts(string field, string clientField, bool onlyOne) =>
        string.IsNullOrEmpty(field) || string.IsNullOrEmpty(clientField)
            ? BadRequest()
            : PartialView("_ContactPicker", await pickers.ContactAsync(
                field, clientField, Request.Query[clientField], [.. Request.Query[field].OfType<string>()], onlyOne, Aborted));
}
