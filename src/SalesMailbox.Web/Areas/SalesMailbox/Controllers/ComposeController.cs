using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Runs an action on a ticket: opens the composer, or the form of a note if the action sends no email.</summary>
[Authorize(Policies.EditTickets)]
public class ComposeController(
    ITicketStore tickets,
    ActionDefinitionManager actions,
    ActionRunner runner,
    Outbox outbox,
    IQuotationStore offers,
    QuotationEmails quotations,
    ISendLauncher launcher,
    ComposePages pages,
    DraftFiles files,
    IStringLocalizer<ComposeController> text) : SalesMailboxController
{
    // The limit for the upload. The mail service's own limit is checked with a message at the field.
    private const int MaxUpload = 80 * 1024 * 1024;

    /// <param name="id">The ticket.</param>
    /// <param name="actionId">The action; null for a plain email.</param>
    /// <param name="replyTo">The message to answer; null for the newest received message.</param>
    /// <param name="toAll">Whether to include the other recipients of that message.</param>
    /// <param name="again">One of the agent's own withdrawn emails, whose content fills the composer.</param>
    [HttpGet]
    public async Task<IActionResult> Run(
        string id, string? actionId, [RefersTo(ObjectKind.Message)] string? replyTo, string? again, bool toAll = false)
    {
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        var action = string.IsNullOrEmpty(actionId)
            ? null
            : await actions.FindOfferedAsync(actionId, ticket.Use, forQuotation: false, Aborted);
        if (!string.IsNullOrEmpty(again))
        {
            return await pages.TakenBackAsync(
                await CurrentAgentAsync(), ticket, action, again, StyleNonce.Create(HttpContext), Aborted) is { } page
                ? Composer(page)
                : NotFound();
        }

        if (action is null && !string.IsNullOrEmpty(actionId))
        {
            return NotFound();
        }

        return action is { SendsEmail: false }
            ? View("Note", await pages.NoteAsync(ticket, action, null, Aborted))
            : Composer(
                await pages.StartAsync(await CurrentAgentAsync(), ticket, action, replyTo, toAll, StyleNonce.Create(HttpContext), Aborted));
    }

    /// <summary>Sends a quotation by email, with its PDF.</summary>
    /// <param name="id">The quotation.</param>
    /// <param name="actionId">The action; null for none.</param>
    [HttpGet]
    public async Task<IActionResult> Quotation([RefersTo(ObjectKind.Quotation)] string id, string? actionId)
    {
        var action = string.IsNullOrEmpty(actionId) ? null : await actions.FindOfferedAsync(actionId, default, forQuotation: true, Aborted);
        if (await offers.FindAsync(id, Aborted) is not { } quotation || (action is null && !string.IsNullOrEmpty(actionId)))
        {
            return NotFound();
        }

        var agent = await CurrentAgentAsync();
        var begun = await quotations.StartAsync(id, agent, action, Aborted);
        if (!begun.Succeeded)
        {
            await ReportAsync(begun, "");
            return RedirectToAction("Details", "Quotations", new { id });
        }

        return await tickets.FindAsync(begun.Value!.TicketId, Aborted) is { } ticket
            ? Composer(await pages.QuotationAsync(agent, ticket, begun.Value, StyleNonce.Create(HttpContext), Aborted) with
            {
                SentBefore = quotation.SentAt,
            })
            : NotFound();
    }

    /// <param name="id">The ticket.</param>
    [HttpPost]
    [IdempotentForm("Details", "Tickets", Fragment = "timeline-end")]
    [RequestSizeLimit(MaxUpload)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxUpload)]
    public async Task<IActionResult> Run(string id, [Bind(Prefix = "Form")] ComposeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        try
        {
            return await SendAsync(ticket, form);
        }
        catch
        {
            await files.DiscardAsync(); // no form is shown again that could send them
            throw;
        }
    }

    /// <param name="id">The ticket.</param>
    [HttpPost]
    [IdempotentForm("Details", "Tickets", Fragment = "timeline-end")]
    public async Task<IActionResult> Note(string id, string actionId, [FromForm(Name = "Text")] string? note)
    {
        if (await tickets.FindAsync(id, Aborted) is not { } ticket)
        {
            return NotFound();
        }

        var action = await actions.FindOfferedAsync(actionId, ticket.Use, forQuotation: false, Aborted);
        if (Accept(await runner.RunAsync(await CurrentAgentAsync(), action, id, note, Aborted)))
        {
            await Flash.SuccessAsync(text["Done: {0}.", action!.Name]);
            return RedirectToAction("Details", "Tickets", new { id }, "timeline-end");
        }

        return View(await pages.NoteAsync(ticket, action ?? new ActionDefinition { Id = actionId, Name = text["Note"] }, note, Aborted));
    }

    private async Task<IActionResult> SendAsync(Ticket ticket, ComposeForm form)
    {
        var id = ticket.Id;
        var agent = await CurrentAgentAsync();
        var action = string.IsNullOrEmpty(form.ActionId)
            ? null
            : await actions.FindOfferedAsync(form.ActionId, ticket.Use, !string.IsNullOrEmpty(form.QuotationId), Aborted);
        var kept = await files.ReadAsync(agent, form.Kept, form.Files, Aborted);
        var draft = form.ToDraft(id, action, ticket.ClientId, kept);
        if (action is null && !string.IsNullOrEmpty(form.ActionId))
        {
            // Without the action another setting chooses the mailbox, so the agent must check it before sending.
            form.ActionId = null;
            ModelState.Clear();
            ModelState.AddModelError(
                "",
                text["The action was removed or turned off. Nothing was sent, because without the action another mailbox might be used."]);
        }
        else if (Accept(
            draft.IsQuotation ? await quotations.QueueAsync(agent, draft, Aborted) : await outbox.QueueAsync(agent, draft, Aborted),
            "Form"))
        {
            await launcher.StartAsync(Aborted);
            await Flash.SuccessAsync(text["The email is being sent. Its entry below shows when it is sent."]);
            return RedirectToAction("Details", "Tickets", new { id }, "timeline-end");
        }

        if (ModelState.ContainsKey("Form.ReplyToMessageId") && ModelState["Form.ReplyToMessageId"]!.Errors.Count > 0)
        {
            // Shown at the top of the form. If the form is sent again, the email answers no message.
            var gone = ModelState["Form.ReplyToMessageId"]!.Errors[0].ErrorMessage;
            ModelState.Remove("Form.ReplyToMessageId");
            ModelState.AddModelError("", gone);
            form.ReplyToMessageId = null;
        }

        var page = await pages.AgainAsync(agent, ticket, action, form, kept, StyleNonce.Create(HttpContext), Aborted);
        if (!page.Sender.CanSend)
        {
            await files.DiscardAsync();
        }

        return Composer(page);
    }

    // O2: an agent who can't send is informed before they write.
    private ViewResult Composer(ComposePage page) => View(page.Sender.CanSend ? "Composer" : "CannotSend", page);
}
