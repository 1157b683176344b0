using OrchardCore.ContentManagement;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class TicketMapping(TicketNumbers numbers) : IContentMapping<Ticket>
{
    public string ContentType(Ticket entity) => ContentTypes.Of(entity.Use);

    public Ticket? Read(ContentItem item) => !item.TryGet<SalesMailboxTicketPart>(out var part) ? null : new Ticket
    {
        Id = item.ContentItemId,
        Number = part.Number,
        TypeId = part.TypeId,
        Use = part.Use,
        Summary = part.Summary,
        NormalizedSummary = part.NormalizedSummary,
        Details = part.Details,
        ClientId = part.ClientId,
        Contacts = [.. part.Contacts],
        AgentId = part.AgentId,
        StatusId = part.StatusId,
        IsOpen = part.IsOpen,
        StatusBeforeWaitingId = part.StatusBeforeWaitingId,
        WaitingSince = part.WaitingSince,
        CreatedAt = part.CreatedAt,
        ClosedAt = part.ClosedAt,
        LastActivityAt = part.LastActivityAt,
        Version = part.EntityVersion,
    };

    public void Write(Ticket entity, ContentItem item)
    {
        item.ContentType = ContentTypes.Of(entity.Use);
        item.DisplayText = entity.Summary;
        item.Owner = entity.AgentId ?? item.Owner;
        item.Alter<SalesMailboxTicketPart>(part =>
        {
            part.Number = entity.Number;
            part.TypeId = entity.TypeId;
            part.Use = entity.Use;
            part.Summary = entity.Summary;
            part.NormalizedSummary = entity.NormalizedSummary;
            part.Details = entity.Details;
            part.ClientId = entity.ClientId;
            part.Contacts = [.. entity.Contacts];
            part.AgentId = entity.AgentId;
            part.StatusId = entity.StatusId;
            part.IsOpen = entity.IsOpen;
            part.StatusBeforeWaitingId = entity.StatusBeforeWaitingId;
            part.WaitingSince = entity.WaitingSince;
            part.CreatedAt = entity.CreatedAt;
            part.ClosedAt = entity.ClosedAt;
            part.LastActivityAt = entity.LastActivityAt;
            part.EntityVersion = entity.Version;
        });
    }

    // Not left to the content handler: exceptions of a handler are only logged, and a ticket without a number would be written.
    public async Task CreatingAsync(Ticket entity, CancellationToken cancellationToken) =>
        entity.Number = await numbers.NextAsync(cancellationToken);
}
