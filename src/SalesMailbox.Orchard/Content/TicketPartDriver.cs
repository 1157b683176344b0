using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Shows and edits an opportunity, a project, or a service ticket in the content editor and in the list of content items.
/// </summary>
internal sealed class TicketPartDriver(
    ITicketStore tickets,
    IClientStore clients,
    IAgentDirectory agents,
    ICurrentAgent current,
    TicketEdits rules,
    TicketNumbers numbers,
    ContentEdits edits,
    TimeProvider time,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<TicketPartDriver> S)
    : EntityPartDriver<SalesMailboxTicketPart, TicketEditorViewModel>(accessor, sentences, S)
{
    private readonly TicketMapping _mapping = new(numbers);

    protected override async Task<IEnumerable<string?>> FactsAsync(SalesMailboxTicketPart part) =>
    [
        $"#{part.Number}",
        (await tickets.ListStatusesAsync()).FirstOrDefault(status => status.Id == part.StatusId)?.Name,
        part.ClientId is null ? null : (await clients.FindAsync(part.ClientId))?.Name,
        part.AgentId is null ? null : (await agents.FindAsync(part.AgentId))?.Name,
    ];

    protected override async Task ShowAsync(
        SalesMailboxTicketPart part, TicketEditorViewModel model, bool isNew, TicketEditorViewModel? posted)
    {
        var use = ContentTypes.UseOf(part.ContentItem.ContentType);
        model.Types = await TypesAsync(use);
        model.Statuses = await tickets.ListStatusesAsync();
        model.Summary = part.Summary;
        model.TypeId = isNew ? model.Types.FirstOrDefault(type => type.IsDefault)?.Id : part.TypeId;
        model.StatusId = isNew ? model.Statuses.FirstOrDefault(status => status is { IsOpen: true, IsDefault: true })?.Id : part.StatusId;
        model.ClientId = part.ClientId;
        model.ContactIds = [.. part.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId)];
        model.AgentId = isNew ? (await current.GetAsync())?.Id : part.AgentId;
        model.Details = part.Details;
        model.Version = part.EntityVersion;
        model.Number = part.Number;
        var client = posted is null ? part.ClientId : posted.ClientId;
        model.Clients = await clients.ForEditorAsync(client);
        model.Contacts = string.IsNullOrEmpty(client) ? [] : await clients.ListContactsAsync(client);
        model.Agents = await agents.ForEditorAsync(part.AgentId);
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxTicketPart part, TicketEditorViewModel model, bool isNew)
    {
        if ((await TypesAsync(ContentTypes.UseOf(part.ContentItem.ContentType))).All(type => type.Id != model.TypeId))
        {
            return Result.Refused(ContentErrors.TicketTypeNotOffered.At(nameof(model.TypeId)));
        }

        var ticket = _mapping.Read(part.ContentItem)!;
        var agent = await current.GetAsync();
        var applied = isNew ? await rules.StartAsync(ticket, New(model), agent, time.GetUtcNow()) : await ChangeAsync(ticket, model, agent);
        if (applied.Succeeded)
        {
            ticket.Version = isNew ? 0 : ticket.Version + 1;
            _mapping.Write(ticket, part.ContentItem);
            edits.Add(part.ContentItem, new ContentEdit(Prefix, write => TicketEdits.WriteAsync(write)));
        }

        return applied;
    }

    private async Task<Result> ChangeAsync(Ticket ticket, TicketEditorViewModel model, Agent? agent)
    {
        var kept = ticket.Contacts.OrderBy(row => row.Position)
            .Select(row => row.ContactId)
            .Where(id => model.ContactIds?.Contains(id) == true)
            .ToList();
        var details = new TicketDetails(
            model.TypeId ?? "", model.Summary ?? "", model.Details ?? "", model.ClientId,
            [.. kept, .. (model.ContactIds ?? []).Except(kept)], model.AgentId, model.Version);
        var applied = await rules.ApplyAsync(ticket, details, agent);
        return applied.Succeeded ? await rules.SetStatusAsync(ticket, model.StatusId ?? "", agent) : applied;
    }

    private async Task<IReadOnlyList<TicketType>> TypesAsync(TicketUse? use) =>
        [.. (await tickets.ListTypesAsync()).Where(type => type.Use == use)];

    private static NewTicket New(TicketEditorViewModel model) => new(
        model.Summary ?? "", model.Details ?? "", TypeId: model.TypeId, ClientId: model.ClientId, ContactIds: model.ContactIds,
        AgentId: model.AgentId, StatusId: model.StatusId ?? "");
}
