using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the models of the composer and of the page of an action that sends no email.</summary>
public sealed class ComposePages(
    ITicketStore tickets,
    IMessageStore messages,
    ComposeStart start,
    IOutboxStore outbox,
    SenderResolver resolver,
    DraftFiles files,
    IStringLocalizer<ComposePages> text)
{
    public async Task<ComposePage> StartAsync(
        Agent agent,
        Ticket ticket,
        ActionDefinition? action,
        string? replyTo,
        bool toAll,
        string nonce,
        CancellationToken cancellationToken)
    {
        var defaults = await start.ReadAsync(agent, ticket, action, replyTo, toAll, cancellationToken);
        var form = new ComposeForm
        {
            ActionId = action?.Id,
            MailboxId = defaults.ReplyTo?.MailboxId, // answer from the receiving mailbox if it may be chosen
            To = defaults.To,
            Cc = defaults.Cc,
            Subject = defaults.Subject,
            Html = defaults.Html,
            Text = ComposedHtml.ToText(defaults.Html),
            ReplyToMessageId = defaults.ReplyTo?.Id,
            IncludeQuote = defaults.ReplyTo is not null,
            NewStatusId = action?.NewStatusId,
        };
        return await PageAsync(agent, ticket, action, form, [], defaults.Quoted, defaults.People, nonce, cancellationToken) with
        {
            ToNote = defaults.ToNote,
        };
    }

    /// <summary>Fills the composer with the content of an email that the agent withdrew.</summary>
    /// <param name="action">Null also if the email's action can't be run any more.</param>
    /// <returns>Null if the ticket has no such email of the agent.</returns>
    public async Task<ComposePage?> TakenBackAsync(
        Agent agent, Ticket ticket, ActionDefinition? action, string outgoingId, string nonce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(ticket);
        if (await outbox.FindAsync(outgoingId, cancellationToken) is not { State: OutgoingState.Withdrawn, QuotationId: null } mail
            || mail.AgentId != agent.Id || mail.TicketId != ticket.Id)
        {
            return null;
        }

        var form = new ComposeForm
        {
            ActionId = action?.Id,
            MailboxId = mail.MailboxId,
            To = Of(mail, AddressRole.To),
            Cc = Of(mail, AddressRole.Cc),
            Bcc = Of(mail, AddressRole.Bcc),
            Subject = mail.Subject,
            Html = mail.Html,
            ReplyToMessageId = mail.ReplyToMessageId,
            IncludeQuote = mail.ReplyToMessageId is not null,
            NewStatusId = action?.NewStatusId,
        };
        return await AgainAsync(
            agent, ticket, action, form, [.. mail.Attachments.Select(file => files.Keep(agent, file))], nonce, cancellationToken);
    }

    private static string Of(OutgoingMail mail, AddressRole role) =>
        RecipientList.Format(mail.Recipients.Where(address => address.Role == role));

    /// <summary>Fills the composer with a quotation's email.</summary>
    public async Task<ComposePage> QuotationAsync(
        Agent agent, Ticket ticket, MailDraft draft, string nonce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var defaults = await start.ReadAsync(agent, ticket, null, null, cancellationToken: cancellationToken);
        var html = ComposedHtml.FromText(draft.Text ?? "") + await start.SignatureAsync(agent, cancellationToken);
        var form = new ComposeForm
        {
            ActionId = draft.Action?.Id,
            QuotationId = draft.QuotationId,
            To = draft.To,
            Subject = draft.Subject,
            Html = html,
            Text = ComposedHtml.ToText(html),
            NewStatusId = draft.Action?.NewStatusId,
        };
        return await PageAsync(
            agent, ticket, draft.Action, form, [.. draft.Attachments.Select(file => files.Keep(agent, file))], null, defaults.People, nonce,
            cancellationToken);
    }

    /// <summary>Shows the composer again after an error, with what was written.</summary>
    public async Task<ComposePage> AgainAsync(
        Agent agent,
        Ticket ticket,
        ActionDefinition? action,
        ComposeForm form,
        IReadOnlyList<DraftFile> files,
        string nonce,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var defaults = await start.ReadAsync(agent, ticket, action, form.ReplyToMessageId, cancellationToken: cancellationToken);
        form.Html = string.IsNullOrWhiteSpace(form.Html) ? ComposedHtml.FromText(form.Text ?? "") : ComposedHtml.Clean(form.Html);
        form.Text = ComposedHtml.ToText(form.Html);
        var original = form.ReplyToMessageId is { Length: > 0 } id ? await messages.FindAsync(id, cancellationToken) : null;
        return await PageAsync(
            agent, ticket, action, form, files, original is null ? null : defaults.Quoted, defaults.People, nonce, cancellationToken);
    }

    public async Task<RunActionPage> NoteAsync(Ticket ticket, ActionDefinition action, string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new RunActionPage(
            ticket,
            action,
            (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == action.NewStatusId),
            note);
    }

    private async Task<ComposePage> PageAsync(
        Agent agent,
        Ticket ticket,
        ActionDefinition? action,
        ComposeForm form,
        IReadOnlyList<DraftFile> files,
        QuotedMail? quoted,
        IReadOnlyList<MessageAddress> people,
        string nonce,
        CancellationToken cancellationToken)
    {
        var sender = await resolver.ResolveAsync(
            new SenderQuery(agent, action, form.QuotationId is not null, ticket.ClientId), cancellationToken);
        var leaves = sender.Choose(form.MailboxId)?.Mailbox.NormalizedAddress;
        return new ComposePage(
            ticket, action?.Name ?? text["Write an email"], form, sender, files, quoted,
            [.. people.Where(person => person.Address != leaves)], await tickets.ListStatusesAsync(cancellationToken), nonce);
    }
}
