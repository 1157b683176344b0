using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Contacts: New and Edit. They are listed on the client's page.</summary>
[Authorize(Policies.EditClients)]
public class ContactsController(IClientStore clients, ClientManager manager, IStringLocalizer<ContactsController> text)
    : SalesMailboxController
{
    /// <param name="id">The client.</param>
    [HttpGet]
    public async Task<IActionResult> New(string id) =>
        await clients.FindAsync(id, Aborted) is { } client
            ? View("Edit", new ContactEditPage(client, null, new ContactEditForm(), null))
            : NotFound();

    /// <param name="id">The client.</param>
    [HttpPost]
    [IdempotentForm("Details", "Clients")]
    public async Task<IActionResult> New(string id, [Bind(Prefix = "Form")] ContactEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(id, Aborted) is not { } client)
        {
            return NotFound();
        }

        if (Accept(await manager.AddContactAsync(id, form.ToForm(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["{0} is now a contact of {1}.", (form.Name ?? "").Trim(), client.Name]);
            return RedirectToAction("Details", "Clients", new { id });
        }

        return View("Edit", new ContactEditPage(client, null, form, null));
    }

    /// <param name="id">The contact.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await FindAsync(id) is var (client, contact)
            ? View(new ContactEditPage(client, id, ContactEditForm.Of(contact), null))
            : NotFound();

    /// <param name="id">The contact.</param>
    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] ContactEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not var (client, stored))
        {
            return NotFound();
        }

        if (stored.Version != form.Version)
        {
            form.Version = stored.Version;
            return View(new ContactEditPage(client, id, form, this.ShowConflict(ContactEditForm.Of(stored).Compare(form, text))));
        }

        if (Accept(await manager.UpdateContactAsync(id, form.ToForm(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved."]);
            return RedirectToAction("Details", "Clients", new { id = client.Id });
        }

        return View(new ContactEditPage(client, id, form, null));
    }

    private async Task<(Client Client, Contact Contact)?> FindAsync(string id) =>
        await clients.FindContactAsync(id, Aborted) is { } contact && await clients.FindAsync(contact.ClientId, Aborted) is { } client
            ? (client, contact)
            : null;
}
