using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// Actions on several emails of My Inbox (B7). The list's form posts the selected ids. An action that needs more input shows its form
/// beside the list, which posts the same ids again together with "go".
/// </summary>
public class BulkController(
    InboxManager inbox,
    InboxLists lists,
    InboxBulk bulk,
    BulkForms forms,
    BulkAnswers answers,
    IStringLocalizer<BulkController> text) : InboxPagesController(inbox, lists)
{
    /// <param name="go">True when the form was submitted, false when it was only requested.</param>
    [HttpPost]
    public async Task<IActionResult> ToTicket(
        [RefersTo(ObjectKind.Message)] List<string>? ids,
        [RefersTo(ObjectKind.Ticket)] string? ticketId,
        bool go,
        [FromQuery] InboxFilter filter)
    {
        if (await SelectAsync(ids) is not { } selection)
        {
            return ToList(filter);
        }

        if (go && !ClientPickers.IsRefresh(Request))
        {
            if (string.IsNullOrEmpty(ticketId))
            {
                ModelState.AddModelError(BulkForms.TicketField, text["Choose the ticket that the emails belong to."]);
            }
            else if (await bulk.AddToTicketAsync(await CurrentAgentAsync(), selection.Ids, ticketId, Aborted) is var result
                && Accept(result))
            {
                var ticket = result.Value!.Ticket;
                await answers.ReportAsync(
                    result.Value,
                    count => text.Plural(
                        count, "{0:N0} email was added to #{1} {2}.", "{0:N0} emails were added to #{1} {2}.", ticket?.Number ?? 0,
                        ticket?.Summary ?? ""),
                    ticket is null ? null : new FlashLink(
                        text["Open ticket #{0}", ticket.Number], Url.Action("Details", "Tickets", new { id = ticket.Id })!));
                return ToList(filter);
            }
        }

        return await ShowPartAsync(filter, "_ToTicket", await forms.TicketAsync(Request, filter, selection, ticketId, Aborted), selection);
    }

    [HttpPost]
    public async Task<IActionResult> Note(
        [RefersTo(ObjectKind.Message)] List<string>? ids,
        [RefersTo(ObjectKind.Client)] string? clientId,
        bool go,
        [FromQuery] InboxFilter filter)
    {
        if (await SelectAsync(ids) is not { } selection)
        {
            return ToList(filter);
        }

        if (go && !ClientPickers.IsRefresh(Request))
        {
            var result = await bulk.AddAsCrmNotesAsync(await CurrentAgentAsync(), selection.Ids, clientId, Aborted);
            if (Accept(result))
            {
                await answers.ReportAsync(
                    result.Value!,
                    count => text.Plural(count, "{0:N0} email was added as a CRM note.", "{0:N0} emails were added as CRM notes."),
                    new FlashLink(text["Open the client"], Url.Action("Details", "Clients", new { id = clientId })!));
                return ToList(filter);
            }
        }

        return await ShowPartAsync(filter, "_Note", await forms.NoteAsync(Request, filter, selection, clientId, Aborted), selection);
    }

    [HttpPost]
    public async Task<IActionResult> Done([RefersTo(ObjectKind.Message)] List<string>? ids, [FromQuery] InboxFilter filter) =>
        await MovedAsync(
            await bulk.DoneAsync(await CurrentAgentAsync(), ids ?? [], Aborted),
            count => text.Plural(count, "{0:N0} email was marked as done.", "{0:N0} emails were marked as done."),
            filter);

    /// <summary>Moves emails from Done back to the list.</summary>
    [HttpPost]
    public async Task<IActionResult> MoveBack([RefersTo(ObjectKind.Message)] List<string>? ids, [FromQuery] InboxFilter filter) =>
        await MovedAsync(
            await bulk.MoveBackAsync(await CurrentAgentAsync(), ids ?? [], Aborted),
            count => text.Plural(count, "{0:N0} email is back in My Inbox.", "{0:N0} emails are back in My Inbox."),
            filter);

    [HttpPost]
    public Task<IActionResult> Read([RefersTo(ObjectKind.Message)] List<string>? ids, [FromQuery] InboxFilter filter) =>
        MarkAsync(ids, true, count => text.Plural(count, "{0:N0} email was marked as read.", "{0:N0} emails were marked as read."), filter);

    [HttpPost]
    public Task<IActionResult> Unread([RefersTo(ObjectKind.Message)] List<string>? ids, [FromQuery] InboxFilter filter) =>
        MarkAsync(
            ids, false, count => text.Plural(count, "{0:N0} email was marked as unread.", "{0:N0} emails were marked as unread."), filter);

    [HttpPost]
    [Authorize(Policies.DeleteInboxMail)]
    public async Task<IActionResult> Delete([RefersTo(ObjectKind.Message)] List<string>? ids, bool go, [FromQuery] InboxFilter filter)
    {
        if (await SelectAsync(ids) is not { } selection)
        {
            return ToList(filter);
        }

        if (!go)
        {
            return await ShowPartAsync(filter, "_Delete", new BulkDeletePane(filter, selection), selection);
        }

        return await MovedAsync(
            await bulk.DeleteAsync(await CurrentAgentAsync(), selection.Ids, Aborted),
            count => text.Plural(count, "{0:N0} email was deleted.", "{0:N0} emails were deleted."),
            filter);
    }

    private async Task<IActionResult> MarkAsync(List<string>? ids, bool isRead, Func<int, string> sentence, InboxFilter filter) =>
        await MovedAsync(await bulk.MarkAsync(await CurrentAgentAsync(), ids ?? [], isRead, Aborted), sentence, filter);

    /// <summary>Reports the results for the messages, and shows the list again.</summary>
    private async Task<IActionResult> MovedAsync(Result<BulkOutcome> result, Func<int, string> sentence, InboxFilter filter)
    {
        await (result.Succeeded ? answers.ReportAsync(result.Value!, sentence) : ReportAsync(result, ""));
        return ToList(filter);
    }

    /// <returns>The selection; null, with a message to the agent, if it is empty.</returns>
    private async Task<BulkSelection?> SelectAsync(List<string>? ids)
    {
        var selection = await forms.SelectAsync(await CurrentAgentAsync(), [.. (ids ?? []).Distinct()], Aborted);
        if (selection.Messages.Count > 0)
        {
            return selection;
        }

        await Flash.ErrorAsync(
            selection.Ids.Count == 0 ? text["Select emails first."] : text["None of these emails is still in My Inbox."]);
        return null;
    }

    private IActionResult ToList(InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!Request.IsHtmx())
        {
            return RedirectToAction("Index", "Inbox", filter.Routes);
        }

        // A redirect would only apply to the requested part of the page.
        Response.Headers["HX-Redirect"] = Url.Action("Index", "Inbox", filter.Routes);
        return Ok();
    }
}
