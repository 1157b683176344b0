using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Moves email from My Inbox to an existing opportunity, a new one, or a CRM note (B3 to B5). Then the next email opens.</summary>
public class FilingController(
    InboxManager inbox,
    InboxLists lists,
    FilingForms forms,
    TicketPickers pickers,
    IStringLocalizer<FilingController> text) : InboxPagesController(inbox, lists)
{
    private const string TicketField = "ticketId";

    [HttpGet]
    public async Task<IActionResult> ToTicket(string id, [FromQuery] InboxFilter filter) =>
        await FindAsync(id) is { } message ? await PickAsync(message, filter, null) : await LeftAsync(id, filter);

    [HttpPost]
    public async Task<IActionResult> ToTicket(
        string id, [RefersTo(ObjectKind.Ticket)] string? ticketId, bool always, [FromQuery] InboxFilter filter)
    {
        if (await FindAsync(id) is not { } message)
        {
            return await LeftAsync(id, filter);
        }

        if (ClientPickers.IsRefresh(Request))
        {
            return await PickAsync(message, filter, ticketId);
        }

        if (string.IsNullOrEmpty(ticketId))
        {
            ModelState.AddModelError(TicketField, text["Choose the ticket that the email belongs to."]);
            return await PickAsync(message, filter, null);
        }

        var next = await NextAsync(id, filter);
        var begun = await BeginAsync(InboxActionKind.ToTicket); // includes the rule
        if (await Always.StageAsync(ModelState, always, message, SenderRuleAction.AddToTicket, ticketId, null, Aborted) is not { } rule)
        {
            return await PickAsync(message, filter, ticketId);
        }

        var result = await Inbox.AddToTicketAsync(await CurrentAgentAsync(), id, ticketId, Aborted);
        if (!Accept(result))
        {
            return await PickAsync(message, filter, ticketId);
        }

        var (ticket, wasThere) = result.Value!;
        Tell(
            begun.Ended(Time, id),
            ticket,
            text["Added to #{0} {1}.", ticket.Number, ticket.Summary],
            wasThere ? [text["The ticket already shows this email, received in another mailbox. It is shown once."]] : []);
        await ReportRuleAsync(rule);
        return OpenNext(next, filter);
    }

    [HttpGet]
    public async Task<IActionResult> New(string id, [FromQuery] InboxFilter filter)
    {
        var agent = await CurrentAgentAsync();
        return await Inbox.PeekAsync(agent, id, Aborted) is { } message
            && await Inbox.PrepareTicketAsync(agent, id, cancellationToken: Aborted) is { } prepared
            ? await ShowAsync(filter, "_NewOpportunity", await forms.NewOpportunityAsync(
                filter, message, await forms.FillAsync(prepared, Aborted), "", Aborted))
            : await LeftAsync(id, filter);
    }

    [HttpPost]
    [IdempotentForm("Index", "Inbox", WithoutId = true)]
    public async Task<IActionResult> New(
        string id, [Bind(Prefix = "Form")] NewOpportunityForm form, bool always, [FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(form);
        var agent = await CurrentAgentAsync();
        var tags = await HttpContext.RequestServices.GetRequiredService<MatchingSettingsReader>().TagsAsync(Aborted);
        if (await Inbox.PeekAsync(agent, id, Aborted) is not { } message)
        {
            return await LeftAsync(
                id, filter, mail => WrittenText.Of(form.Summary, form.Details, TicketSummary.Of(mail.Subject, tags), Copied.Of(mail)));
        }

        var isOther = form.Sender != form.ShownSender && await RefillAsync(agent, id, form);
        if (!isOther && !ClientPickers.IsRefresh(Request))
        {
            var next = await NextAsync(id, filter);
            var begun = await BeginAsync(InboxActionKind.NewTicket);
            var opening = SenderRuleActions.Opening(await forms.UseOfAsync(form, Aborted));
            if (await Always.StageAsync(ModelState, always, message, opening, null, null, Aborted) is { } rule
                && await Inbox.AddNewTicketAsync(agent, id, form.ToForm(), Aborted) is var result && Accept(result, "Form"))
            {
                Tell(begun.Ended(Time, id), result.Value!, text["Added #{0} {1}.", result.Value!.Number, result.Value.Summary], []);
                await ReportRuleAsync(rule);
                return OpenNext(next, filter);
            }
        }

        var search = ClientPickers.SearchIn(Request, FilingForms.ClientField);
        return await ShowAsync(filter, "_NewOpportunity", await forms.NewOpportunityAsync(filter, message, form, search, Aborted));
    }

    [HttpGet]
    public async Task<IActionResult> Note(string id, [FromQuery] InboxFilter filter)
    {
        var agent = await CurrentAgentAsync();
        if (await Inbox.PeekAsync(agent, id, Aborted) is not { } message
            || await Inbox.PrepareNoteAsync(agent, id, cancellationToken: Aborted) is not { } prepared)
        {
            return await LeftAsync(id, filter);
        }

        var form = new CrmNoteForm
        {
            ClientId = prepared.ClientId,
            ContactId = prepared.ContactId,
            Subject = prepared.Subject,
            Text = prepared.Text,
            Sender = prepared.Sender,
            ShownSender = prepared.Sender,
        };
        return await ShowAsync(filter, "_CrmNote", await forms.NoteAsync(filter, message, form, "", Aborted));
    }

    [HttpPost]
    [IdempotentForm("Index", "Inbox", WithoutId = true)]
    public async Task<IActionResult> Note(string id, [Bind(Prefix = "Form")] CrmNoteForm form, bool always, [FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(form);
        var agent = await CurrentAgentAsync();
        if (await Inbox.PeekAsync(agent, id, Aborted) is not { } message)
        {
            return await LeftAsync(id, filter, mail => WrittenText.Of(form.Subject, form.Text, mail.Subject, Copied.Of(mail)));
        }

        var isOther = form.Sender != form.ShownSender && await RefillAsync(agent, id, form);
        if (!isOther && !ClientPickers.IsRefresh(Request))
        {
            var next = await NextAsync(id, filter);
            var hasClient = !string.IsNullOrEmpty(form.ClientId); // without one the note is refused, with an error at its field
            var begun = await BeginAsync(InboxActionKind.CrmNote);
            if (await Always.StageAsync(
                ModelState, always && hasClient, message, SenderRuleAction.CrmNote, null, form.ClientId, Aborted) is { } rule
                && await Inbox.AddAsCrmNoteAsync(agent, id, form.ToForm(), Aborted) is var result && Accept(result, "Form"))
            {
                Offer(begun.Ended(Time, id), text["Added as a CRM note."], [], new FlashLink(
                    text["Open the client"], Url.Action("Details", "Clients", new { id = result.Value!.ClientId })!));
                await ReportRuleAsync(rule);
                return OpenNext(next, filter);
            }
        }

        return await ShowAsync(filter, "_CrmNote", await forms.NoteAsync(
            filter, message, form, ClientPickers.SearchIn(Request, FilingForms.ClientField), Aborted));
    }

    /// <summary>
    /// Fills the form again after another sender was chosen: the client and the contact are suggested for that sender, and the text is
    /// kept.
    /// </summary>
    /// <returns>False if the message doesn't exist.</returns>
    private async Task<bool> RefillAsync(Agent agent, string id, NewOpportunityForm form)
    {
        if (await Inbox.PrepareTicketAsync(agent, id, form.Sender, Aborted) is not { } prepared)
        {
            return false;
        }

        (form.ClientId, form.NewClientName, form.NewClientDomain, form.ContactName) = (
            prepared.ClientId, prepared.NewClientName, prepared.NewClientDomain, prepared.ContactName);
        (form.Sender, form.ShownSender) = (prepared.Sender, prepared.Sender);
        ModelState.Clear();
        return true;
    }

    private async Task<bool> RefillAsync(Agent agent, string id, CrmNoteForm form)
    {
        if (await Inbox.PrepareNoteAsync(agent, id, form.Sender, Aborted) is not { } prepared)
        {
            return false;
        }

        (form.ClientId, form.ContactId, form.Sender, form.ShownSender) = (
            prepared.ClientId, prepared.ContactId, prepared.Sender, prepared.Sender);
        ModelState.Clear();
        return true;
    }

    private CopiedText Copied => HttpContext.RequestServices.GetRequiredService<CopiedText>();

    private async Task<MailMessage?> FindAsync(string id) => await Inbox.PeekAsync(await CurrentAgentAsync(), id, Aborted);

    private async Task<IActionResult> PickAsync(MailMessage message, InboxFilter filter, string? chosen) =>
        await ShowAsync(filter, "_ToTicket", new ToTicketPane(
            filter, message, await pickers.ForMailAsync(Request, message, TicketField, chosen, Aborted)));

    private void Tell(UndoableAction action, Ticket ticket, string done, IReadOnlyList<string> notes) =>
        Offer(action, done, notes, new FlashLink(
            text["Open ticket #{0}", ticket.Number], Url.Action("Details", "Tickets", new { id = ticket.Id })!));
}
