using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the models of the forms for B4 and B5 around what was entered.</summary>
public sealed class FilingForms(
    ITicketStore tickets,
    TicketDefaults defaults,
    TicketSuggester suggester,
    IAgentDirectory agents,
    ClientPickers pickers,
    Sentences sentences,
    IStringLocalizer<FilingForms> text)
{
    public const string ClientField = "Form.ClientId";

    private const string ContactField = "Form.ContactId";

    /// <summary>Fills the form for the first time.</summary>
    public async Task<NewOpportunityForm> FillAsync(InboxTicketForm prepared, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return NewOpportunityForm.Of(prepared, prepared.TypeId ?? (await defaults.TypeAsync(prepared.Use, cancellationToken))?.Id);
    }

    /// <returns>The use of the chosen type; opportunity if none is chosen, which is what the ticket then becomes.</returns>
    public async Task<TicketUse> UseOfAsync(NewOpportunityForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return (await tickets.ListTypesAsync(cancellationToken)).FirstOrDefault(type => type.Id == form.TypeId)?.Use
            ?? TicketUse.Opportunity;
    }

    public async Task<NewOpportunityPane> NewOpportunityAsync(
        InboxFilter filter, MailMessage message, NewOpportunityForm form, string search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var suggestion = await suggester.SuggestAsync(message, SendingParty.Choose(message, form.Sender), cancellationToken);
        return new NewOpportunityPane(
            filter,
            message,
            form,
            await pickers.ClientAsync(
                new ClientPickerSettings(ClientField, text["Client"], text["New client"]), form.ClientId, search, cancellationToken),
            sentences.OfOptional(suggestion.ClientReason),
            suggestion.Contact?.Name,
            [.. (await tickets.ListTypesAsync(cancellationToken)).OrderBy(type => type.Use).ThenBy(type => type.Position)],
            await agents.ListAsync(cancellationToken),
            SenderChoices.Of(message, form.Sender));
    }

    public async Task<CrmNotePane> NoteAsync(
        InboxFilter filter, MailMessage message, CrmNoteForm form, string search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var suggestion = await suggester.SuggestAsync(message, SendingParty.Choose(message, form.Sender), cancellationToken);
        return new CrmNotePane(
            filter,
            message,
            form,
            await pickers.ClientAsync(new ClientPickerSettings(ClientField, text["Client"]), form.ClientId, search, cancellationToken),
            await pickers.ContactAsync(
                ContactField, ClientField, form.ClientId, form.ContactId is { } contact ? [contact] : [], true, cancellationToken),
            sentences.OfOptional(suggestion.ClientReason),
            SenderChoices.Of(message, form.Sender));
    }
}
