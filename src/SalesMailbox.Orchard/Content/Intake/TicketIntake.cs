using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>Accepts tickets. A ticket without a type or status gets the default ones, and always a number of this site.</summary>
internal sealed class TicketIntake(
    ITicketStore tickets, TicketEdits rules, TicketNumbers numbers, ICurrentAgent current, TimeProvider time)
    : IContentIntake
{
    private readonly TicketMapping _mapping = new(numbers);

    public bool Handles(string contentType) => ContentTypes.UseOf(contentType) is not null;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Ticket();
        var use = ContentTypes.UseOf(item.ContentType);
        if (sent.TypeId.Length > 0 && (await tickets.ListTypesAsync()).All(type => type.Id != sent.TypeId || type.Use != use))
        {
            return (Result.Refused(ContentErrors.UnknownTicketType.At(nameof(sent.TypeId), sent.TypeId)), null);
        }

        var known = original is null ? null : _mapping.Read(original);
        var ticket = known ?? new Ticket { Id = item.ContentItemId, Number = sent.Number };
        var agent = await current.GetAsync();
        var applied = known is null ? await StartAsync(ticket, sent, use!.Value, agent) : await ChangeAsync(ticket, sent, agent);
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        ticket.Version = known is null ? 0 : ticket.Version + 1;
        _mapping.Write(ticket, item);
        return (applied, new ContentEdit("", write => TicketEdits.WriteAsync(write)));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);

    private Task<Result> StartAsync(Ticket ticket, Ticket sent, TicketUse use, Agent? agent) => rules.StartAsync(
        ticket,
        new NewTicket(sent.Summary, sent.Details, use, Given(sent.TypeId), Given(sent.ClientId), ContactsOf(sent), Given(sent.AgentId),
            Given(sent.StatusId)),
        agent,
        ContentIntake.Made(sent.CreatedAt, time));

    private async Task<Result> ChangeAsync(Ticket ticket, Ticket sent, Agent? agent)
    {
        var details = new TicketDetails(
            Given(sent.TypeId) ?? ticket.TypeId, sent.Summary, sent.Details, Given(sent.ClientId), ContactsOf(sent), Given(sent.AgentId),
            ticket.Version);
        var applied = await rules.ApplyAsync(ticket, details, agent);
        return applied.Succeeded ? await rules.SetStatusAsync(ticket, Given(sent.StatusId) ?? ticket.StatusId, agent) : applied;
    }

    private static List<string> ContactsOf(Ticket ticket) => [.. ticket.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId)];

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
