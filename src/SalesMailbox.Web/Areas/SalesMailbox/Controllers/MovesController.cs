using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Moves filed email by hand to another ticket or back to My Inbox (X9), then shows the same page again.</summary>
[Authorize(Policies.EditTickets)]
public class MovesController(
    MailAccess access,
    MailReaders readers,
    MessageMover mover,
    ITicketStore tickets,
    IClientStore clients,
    TicketPickers pickers,
    IStringLocalizer<MovesController> text) : SalesMailboxController
{
    private const string TicketField = "ticketId";

    [HttpGet]
    public async Task<IActionResult> ToTicket(string id) =>
        await FindAsync(id) is { } message ? await PickAsync(message, null) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ToTicket(string id, [RefersTo(ObjectKind.Ticket)] string? ticketId)
    {
        if (await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        if (ClientPickers.IsRefresh(Request))
        {
            return await PickAsync(message, ticketId);
        }

        if (string.IsNullOrEmpty(ticketId))
        {
            ModelState.AddModelError(TicketField, text["Choose the ticket that the email belongs to."]);
            return await PickAsync(message, null);
        }

        var back = await BackAsync(message);
        var result = await mover.MoveToTicketAsync(await CurrentAgentAsync(), id, ticketId, Aborted);
        if (!Accept(result))
        {
            return await PickAsync(message, ticketId);
        }

        var (ticket, wasThere) = result.Value!;
        var moved = text["Moved to #{0} {1}.", ticket.Number, ticket.Summary].Value;
        await Flash.SuccessAsync(
            wasThere ? $"{moved} {text["The ticket already shows this email, received in another mailbox. It is shown once."]}" : moved,
            new FlashLink(text["Open ticket #{0}", ticket.Number], Url.Action("Details", "Tickets", new { id = ticketId })!));
        return LocalRedirect(back);
    }

    /// <summary>The options of the picker, for htmx.</summary>
    /// <param name="id">The message.</param>
    /// <param name="field">The field of the picker.</param>
    [HttpGet]
    public async Task<IActionResult> Pick(string id, string field) => await FindAsync(id) is { } message && !string.IsNullOrEmpty(field)
        ? PartialView("_TicketOptions", await pickers.ForMailAsync(Request, message, field, Request.Query[field], Aborted))
        : NotFound();

    [HttpPost]
    public async Task<IActionResult> ToInbox(string id)
    {
        if (await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        var agent = await CurrentAgentAsync();
        var back = await BackAsync(message);
        var result = await mover.MoveToInboxAsync(agent, id, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
        }
        else if (message.Direction == MessageDirection.Sent)
        {
            await Flash.SuccessAsync(
                text["The email was removed from the ticket."],
                new FlashLink(text["Add to another ticket"], Url.Action("ToTicket", "Moves", new { id })!));
        }
        else if (message.Place == MessagePlace.Inbox && message.AgentId == agent.Id)
        {
            await Flash.SuccessAsync(
                text["The email is back in My Inbox."], new FlashLink(text["Open it"], Url.Action("Mail", "Inbox", new { id })!));
        }
        else
        {
            await Flash.SuccessAsync(text["The email is back where it was."]);
        }

        return LocalRedirect(back);
    }

    // The right to read an email in another agent's inbox doesn't include the right to move it.
    private async Task<MailMessage?> FindAsync(string id)
    {
        var agent = await CurrentAgentAsync();
        return await access.FindAsync(await readers.OfAsync(User, agent), id, Aborted) is { } message
            && MessageMover.MayMove(agent, message) ? message : null;
    }

    private async Task<IActionResult> PickAsync(MailMessage message, string? chosen) => View("ToTicket", new MovePage(
        message,
        message.TicketId is { } from ? await tickets.FindAsync(from, Aborted) : null,
        await pickers.ForMailAsync(Request, message, TicketField, chosen, Aborted),
        await BackAsync(message)));

    /// <summary>Returns the page that shows the email at its current place.</summary>
    private async Task<string> BackAsync(MailMessage message) => message switch
    {
        { TicketId: { } ticket } => Url.Action("Details", "Tickets", new { id = ticket })!,
        { CrmNoteId: { } note } when await clients.FindNoteAsync(note, Aborted) is { } found =>
            Url.Action("Details", "Clients", new { id = found.ClientId })!,
        _ => Url.Action("Index", "Inbox")!,
    };
}
