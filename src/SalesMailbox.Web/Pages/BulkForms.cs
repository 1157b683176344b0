using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Builds the models of the forms about several emails: the same pickers as for one email, with suggestions for all of them.
/// </summary>
public sealed class BulkForms(
    InboxBulk bulk,
    BulkSuggester suggester,
    TicketPickers tickets,
    ClientPickers clients,
    Sentences sentences,
    IStringLocalizer<BulkForms> text)
{
    public const string TicketField = "ticketId";
    public const string ClientField = "clientId";

    public async Task<BulkTicketPane> TicketAsync(
        HttpRequest request, InboxFilter filter, BulkSelection selection, string? ticketId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var suggested = (await suggester.SuggestAsync(selection.Messages, cancellationToken))
            .Select(suggestion => (suggestion.Ticket, (string?)sentences.Of(suggestion.Reason)));
        return new BulkTicketPane(filter, selection, await tickets.ForMailsAsync(
            request, selection.Messages, TicketField, ticketId, [.. suggested], cancellationToken));
    }

    /// <param name="clientId">The chosen client; null before the first choice.</param>
    public async Task<BulkNotePane> NoteAsync(
        HttpRequest request, InboxFilter filter, BulkSelection selection, string? clientId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var agreed = await bulk.SuggestClientAsync(selection.Messages, cancellationToken);
        var picker = await clients.ClientAsync(
            new ClientPickerSettings(ClientField, text["Client"]), clientId ?? agreed?.Id, ClientPickers.SearchIn(request, ClientField),
            cancellationToken);
        return new BulkNotePane(filter, selection, picker, agreed is null ? null : text["All senders belong to {0}.", agreed.Name].Value);
    }

    /// <param name="ids">The ids that the list sent.</param>
    public async Task<BulkSelection> SelectAsync(Agent agent, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new(ids, await bulk.FindAsync(agent, ids, cancellationToken));
}
