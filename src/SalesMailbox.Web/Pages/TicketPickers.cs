using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Fills the ticket picker. Without JavaScript its button sends the form with <see cref="ClientPickers.RefreshField"/>, like the client
/// picker's button.
/// </summary>
public sealed class TicketPickers(
    ITicketStore tickets, IClientStore clients, IMailboxStore mailboxes, TicketSuggester suggester, Sentences sentences)
{
    private const int MaxShown = 10;

    /// <summary>
    /// Builds the picker for an email, with the text that was entered in a form or sent by htmx. Before a search it shows the suggestions
    /// or, if there are none, the tickets with the latest activity.
    /// </summary>
    /// <param name="selectedId">The ticket chosen so far.</param>
    public async Task<TicketPicker> ForMailAsync(
        HttpRequest request, MailMessage message, string field, string? selectedId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return await ForMailAsync(request, message, await UsesAsync([message], cancellationToken), field, selectedId, cancellationToken);
    }

    private async Task<TicketPicker> ForMailAsync(
        HttpRequest request,
        MailMessage message,
        IReadOnlyList<TicketUse> uses,
        string field,
        string? selectedId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var search = Read(request, field + "Search").Trim();
        TicketUse? first = uses.Count == OfferedUses.All.Count ? null : uses[0];
        var use = Enum.TryParse<TicketUse>(Read(request, field + "Use"), out var wanted) && uses.Contains(wanted) ? wanted : first;
        var options = search.Length == 0 && use == first ? await SuggestedAsync(message, cancellationToken) : [];
        var hasMore = false;
        if (options.Count == 0)
        {
            (options, hasMore) = await SearchAsync(use, search, message.TicketId, cancellationToken);
        }

        return await PickerAsync(
            new TicketPicker(message.Id, field, uses, use, search, selectedId, [], hasMore), options, cancellationToken);
    }

    /// <summary>
    /// Builds the picker for no particular email: the open tickets that the search finds or, before a search, those with the latest
    /// activity.
    /// </summary>
    public async Task<TicketPicker> AnyAsync(
        HttpRequest request, string field, string? selectedId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var search = Read(request, field + "Search").Trim();
        TicketUse? use = Enum.TryParse<TicketUse>(Read(request, field + "Use"), out var wanted) && OfferedUses.All.Contains(wanted)
            ? wanted
            : null;
        var (options, hasMore) = await SearchAsync(use, search, null, cancellationToken);
        return await PickerAsync(
            new TicketPicker("", field, OfferedUses.All, use, search, selectedId, [], hasMore), options, cancellationToken);
    }

    private async Task<(List<(Ticket Ticket, string? Reason)> Options, bool HasMore)> SearchAsync(
        TicketUse? use, string search, string? exceptId, CancellationToken cancellationToken)
    {
        var page = await tickets.ListAsync(
            new TicketQuery(use, IsOpen: true, Text: search.Length == 0 ? null : search),
            new PageRequest(Size: MaxShown),
            cancellationToken);
        return ([.. page.Items.Where(ticket => ticket.Id != exceptId).Select(ticket => (ticket, (string?)null))], page.Next is not null);
    }

    private async Task<TicketPicker> PickerAsync(
        TicketPicker picker, List<(Ticket Ticket, string? Reason)> options, CancellationToken cancellationToken)
    {
        var selectedId = picker.Selected;
        if (!string.IsNullOrEmpty(selectedId) && options.All(option => option.Ticket.Id != selectedId)
            && await tickets.FindAsync(selectedId, cancellationToken) is { IsOpen: true } selected)
        {
            options.Insert(0, (selected, null));
        }

        return picker with { Options = await WithClientsAsync(options, cancellationToken) };
    }

    /// <summary>Builds the picker for several emails of an inbox, with the uses that are offered for any of them.</summary>
    /// <param name="suggested">Matching tickets, best first, and the reasons.</param>
    public async Task<TicketPicker> ForMailsAsync(
        HttpRequest request,
        IReadOnlyList<MailMessage> messages,
        string field,
        string? selectedId,
        IReadOnlyList<(Ticket Ticket, string? Reason)> suggested,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(suggested);
        var picker = await ForMailAsync(
            request, messages[0], await UsesAsync(messages, cancellationToken), field, selectedId, cancellationToken);
        if (picker.Search.Length > 0 || picker.Use != picker.Uses[0] || suggested.Count == 0)
        {
            return picker;
        }

        var chosen = picker.Options.Where(option => option.Ticket.Id == selectedId && suggested.All(item => item.Ticket.Id != selectedId));
        return picker with { Options = [.. chosen, .. await WithClientsAsync([.. suggested], cancellationToken)], HasMore = false };
    }

    private async Task<IReadOnlyList<TicketUse>> UsesAsync(IReadOnlyList<MailMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Any(message => !message.Place.IsInMyInbox()))
        {
            return OfferedUses.All;
        }

        var found = new List<Mailbox?>();
        foreach (var id in messages.Select(message => message.MailboxId).Distinct())
        {
            found.Add(await mailboxes.FindAsync(id, cancellationToken));
        }

        return OfferedUses.Of(found);
    }

    private async Task<List<(Ticket Ticket, string? Reason)>> SuggestedAsync(MailMessage message, CancellationToken cancellationToken)
    {
        var suggestion = await suggester.SuggestAsync(message, cancellationToken: cancellationToken);
        return [.. suggestion.Tickets.Where(item => item.Ticket.Id != message.TicketId)
            .Select(item => (item.Ticket, (string?)sentences.Of(item.Reason)))];
    }

    private async Task<IReadOnlyList<TicketOption>> WithClientsAsync(
        List<(Ticket Ticket, string? Reason)> options, CancellationToken cancellationToken)
    {
        var ids = options.Select(option => option.Ticket.ClientId).OfType<string>().Distinct().ToList();
        var names = ids.Count == 0
            ? []
            : (await clients.FindManyAsync(ids, cancellationToken)).ToDictionary(client => client.Id, client => client.Name);
        return [.. options.Select(option => new TicketOption(
            option.Ticket, option.Ticket.ClientId is { } id ? names.GetValueOrDefault(id) : null, option.Reason))];
    }

    private static string Read(HttpRequest request, string name) =>
        (request.HasFormContentType ? request.Form[name] : request.Query[name]).ToString();
}
