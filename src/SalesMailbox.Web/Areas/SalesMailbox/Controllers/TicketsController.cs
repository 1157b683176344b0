using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Tickets: the list, a ticket's page with its timeline, notes, status, New, and Edit.</summary>
[Authorize(Policies.ViewTickets)]
public class TicketsController(
    ITicketStore tickets,
    IClientStore clients,
    IAgentDirectory agents,
    TicketManager manager,
    TicketLists lists,
    TicketPages pages,
    Timelines timelines,
    TicketForms forms,
    IStringLocalizer<TicketsController> text) : SalesMailboxController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(TicketFilter filter, string? after)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var me = await CurrentAgentAsync();
        return View(new TicketsPage(
            filter,
            await lists.ReadAsync(await lists.QueryAsync(filter, me.Id, Aborted), new PageRequest(after, PageSize), Aborted),
            after is not null,
            await tickets.ListStatusesAsync(Aborted),
            await agents.ListAsync(Aborted),
            string.IsNullOrEmpty(filter.Client) ? null : await clients.FindAsync(filter.Client, Aborted)));
    }

    /// <param name="after">The key of an older part of the timeline.</param>
    [HttpGet]
    public async Task<IActionResult> Details(string id, string? after) =>
        await tickets.FindAsync(id, Aborted) is { } ticket ? View(await PageAsync(ticket, after)) : NotFound();

    /// <summary>Returns an older part of the timeline, for htmx.</summary>
    /// <param name="day">The day that the part shown so far begins with.</param>
    [HttpGet]
    public async Task<IActionResult> Entries(string id, string after, DateOnly day)
    {
        if (await tickets.FindAsync(id, Aborted) is null)
        {
            return NotFound();
        }

        return Request.IsHtmx()
            ? PartialView(
                "_TimelinePart", await timelines.ReadAsync(User, await CurrentAgentAsync(), id, after, Aborted) with { ShownDay = day })
            : RedirectToAction("Details", new { id, after });
    }

    [HttpPost]
    [IdempotentForm("Details", "Tickets")]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> AddNote(string id, [FromForm(Name = "Text")] string? note)
    {
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        if (Accept(await manager.AddNoteAsync(id, note ?? "", await CurrentAgentAsync(), Aborted)))
        {
            await Flash.SuccessAsync(text["The note was added."]);
            return RedirectToAction("Details", new { id });
        }

        return View("Details", await PageAsync(ticket, null) with { Text = note });
    }

    /// <summary>Sets the status, which may close or reopen the ticket.</summary>
    [HttpPost]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> SetStatus(string id, string? statusId)
    {
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        var wasOpen = ticket.IsOpen;
        var done = await manager.SetStatusAsync(id, statusId ?? "", await CurrentAgentAsync(), Aborted);
        await ReportAsync(done, (wasOpen, done.Value?.IsOpen) switch
        {
            (true, false) => text["The ticket is closed. Email no longer matches it."],
            (false, true) => text["The ticket is open again. Email can match it."],
            _ => text["The status was changed."],
        });
        return RedirectToAction("Details", new { id });
    }

    /// <param name="use">The use, whose default type is preselected.</param>
    /// <param name="client">The client, if it is already known.</param>
    [HttpGet]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> New(TicketUse use, [RefersTo(ObjectKind.Client)] string? client) =>
        View("Edit", await forms.StartAsync(use, client, await CurrentAgentAsync(), Aborted));

    [HttpPost]
    [IdempotentForm("Details", "Tickets")]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] TicketEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ClientPickers.IsRefresh(Request))
        {
            var created = await manager.CreateAsync(form.ToNew(), await CurrentAgentAsync(), Aborted);
            if (Accept(created, "Form"))
            {
                await Flash.SuccessAsync(text["Ticket #{0} was created.", created.Value!.Number]);
                return RedirectToAction("Details", new { id = created.Value.Id });
            }
        }

        return View("Edit", await forms.ReadAsync(null, form, ClientPickers.SearchIn(Request, "Form.ClientId"), null, Aborted));
    }

    [HttpGet]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> Edit(string id) =>
        await tickets.FindAsync(id, Aborted) is { } ticket
            ? View(await forms.ReadAsync(ticket, TicketEditForm.Of(ticket), null, null, Aborted))
            : NotFound();

    [HttpPost]
    [Authorize(Policies.EditTickets)]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] TicketEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await tickets.FindAsync(id, Aborted) is not { } stored)
        {
            return NotFound();
        }

        ConflictViewModel? conflict = null;
        if (!ClientPickers.IsRefresh(Request))
        {
            if (stored.Version != form.Version)
            {
                form.Version = stored.Version;
                conflict = this.ShowConflict(await forms.CompareAsync(stored, form, Aborted));
            }
            else if (Accept(await manager.UpdateAsync(id, form.ToDetails(), await CurrentAgentAsync(), Aborted), "Form"))
            {
                await Flash.SuccessAsync(text["Saved."]);
                return RedirectToAction("Details", new { id });
            }
        }

        return View(await forms.ReadAsync(stored, form, ClientPickers.SearchIn(Request, "Form.ClientId"), conflict, Aborted));
    }

    private async Task<TicketPage> PageAsync(Ticket ticket, string? after) =>
        await pages.ReadAsync(User, await CurrentAgentAsync(), ticket, after, Aborted);
}
