using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>CRM notes that agents write. They are listed on the client's page.</summary>
[Authorize(Policies.EditClients)]
public class NotesController(IClientStore clients, ClientManager manager, IStringLocalizer<NotesController> text) : SalesMailboxController
{
    /// <param name="id">The client.</param>
    [HttpGet]
    public async Task<IActionResult> New(string id) => await FormAsync(id, new NoteEditForm());

    /// <param name="id">The client.</param>
    [HttpPost]
    [IdempotentForm("Details", "Clients")]
    public async Task<IActionResult> New(string id, [Bind(Prefix = "Form")] NoteEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Accept(await manager.AddNoteAsync(await CurrentAgentAsync(), id, form.ToForm(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["The note was added."]);
            return RedirectToAction("Details", "Clients", new { id });
        }

        return await FormAsync(id, form);
    }

    /// <param name="id">The note.</param>
    [HttpGet]
    public async Task<IActionResult> Remove(string id) => await clients.FindNoteAsync(id, Aborted) is { } note
        ? View("Confirm", new ConfirmViewModel(
            text["Remove this note?"],
            note.Subject.Length > 0 ? note.Subject : note.Text,
            text["Remove"],
            Url.Action("Details", "Clients", new { id = note.ClientId })!))
        : NotFound();

    /// <param name="id">The note.</param>
    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        if (await clients.FindNoteAsync(id, Aborted) is not { } note)
        {
            return NotFound();
        }

        await ReportAsync(await manager.RemoveNoteAsync(id, Aborted), text["The note was removed."]);
        return RedirectToAction("Details", "Clients", new { id = note.ClientId });
    }

    private async Task<IActionResult> FormAsync(string clientId, NoteEditForm form) =>
        await clients.FindAsync(clientId, Aborted) is { } client
            ? View("New", new NotePage(client, form, await clients.ListContactsAsync(clientId, Aborted)))
            : NotFound();
}
