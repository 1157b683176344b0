using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the form of a new or existing ticket: its options, and the changes that another person stored.</summary>
public sealed class TicketForms(
    ITicketStore tickets,
    TicketDefaults defaults,
    IClientStore clients,
    IAgentDirectory agents,
    ClientPickers pickers,
    IStringLocalizer<TicketForms> text)
{
    private const string ClientField = "Form.ClientId";

    /// <summary>Builds the form of a new ticket, assigned to the current agent and with the default type of the use.</summary>
    /// <param name="clientId">The client, if it is already known.</param>
    public async Task<TicketEditPage> StartAsync(TicketUse use, string? clientId, Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var type = await defaults.TypeAsync(use, cancellationToken);
        return await ReadAsync(
            null, new TicketEditForm { TypeId = type?.Id, ClientId = clientId, AgentId = agent.Id }, null, null, cancellationToken);
    }

    /// <param name="ticket">Null for a new ticket.</param>
    /// <param name="search">The text in the client picker.</param>
    public async Task<TicketEditPage> ReadAsync(
        Ticket? ticket, TicketEditForm form, string? search, ConflictViewModel? conflict, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var client = await pickers.ClientAsync(
            new ClientPickerSettings(ClientField, text["Client"], text["No client"]), form.ClientId, search, cancellationToken);

        return new TicketEditPage(
            ticket?.Id,
            ticket?.Number ?? 0,
            form,
            await tickets.ListTypesAsync(cancellationToken),
            await AgentsAsync(form.AgentId, cancellationToken),
            client,
            await pickers.ContactAsync(
                "Form.ContactIds", ClientField, form.ClientId, form.ContactIds, cancellationToken: cancellationToken),
            conflict);
    }

    /// <returns>The fields of the stored ticket that differ from what was entered.</returns>
    public async Task<IEnumerable<StoredValue>> CompareAsync(Ticket stored, TicketEditForm entered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(entered);
        var now = await NamesAsync(TicketEditForm.Of(stored), cancellationToken);
        var mine = await NamesAsync(entered, cancellationToken);

        return Differences.Of([.. now.Zip(mine, (left, right) => (left.Label, (string?)left.Value, (string?)right.Value))]);
    }

    // In the order of the form.
    private async Task<IReadOnlyList<StoredValue>> NamesAsync(TicketEditForm form, CancellationToken cancellationToken)
    {
        var type = (await tickets.ListTypesAsync(cancellationToken)).FirstOrDefault(type => type.Id == form.TypeId);
        var client = form.ClientId is null ? null : await clients.FindAsync(form.ClientId, cancellationToken);
        var contacts = await clients.FindContactsAsync([.. form.ContactIds ?? []], cancellationToken);
        var agent = form.AgentId is null ? null : await agents.FindAsync(form.AgentId, cancellationToken);

        return
        [
            new(text["Summary"], form.Summary ?? ""),
            new(text["Type"], type?.Name ?? ""),
            new(text["Client"], client?.Name ?? ""),
            new(text["Contacts"], string.Join(", ", contacts.Select(contact => contact.Name).Order(StringComparer.CurrentCulture))),
            new(text["Agent"], agent?.Name ?? ""),
            new(text["Details"], form.Details ?? ""),
        ];
    }

    // An inactive agent remains an option while the ticket is assigned to them.
    private async Task<IReadOnlyList<Agent>> AgentsAsync(string? current, CancellationToken cancellationToken)
    {
        var active = await agents.ListAsync(cancellationToken);

        return current is null || active.Any(agent => agent.Id == current)
            || await agents.FindAsync(current, cancellationToken) is not { } left ? active : [.. active, left];
    }
}
