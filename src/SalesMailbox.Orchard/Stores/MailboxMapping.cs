using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class MailboxMapping : IContentMapping<Mailbox>
{
    public string ContentType(Mailbox entity) => ContentTypes.SalesMailbox;

    public Mailbox? Read(ContentItem item) => !item.TryGet<SalesMailboxPart>(out var part) ? null : new Mailbox
    {
        Id = item.ContentItemId,
        ConnectionId = part.ConnectionId,
        Address = part.Address,
        NormalizedAddress = part.NormalizedAddress,
        AgentId = part.AgentId,
        IsShared = part.IsShared,
        SharedWith = [.. part.SharedWith],
        MatchingEnabled = part.MatchingEnabled,
        MatchedUse = part.MatchedUse,
        Access = part.Access,
        AccessReason = part.AccessReason,
        AccessCheckedAt = part.AccessCheckedAt,
        CreatedAt = part.CreatedAt,
        Version = part.EntityVersion,
    };

    public void Write(Mailbox entity, ContentItem item)
    {
        item.DisplayText = entity.Address;
        item.Alter<SalesMailboxPart>(part =>
        {
            part.ConnectionId = entity.ConnectionId;
            part.Address = entity.Address;
            part.NormalizedAddress = entity.NormalizedAddress;
            part.AgentId = entity.AgentId;
            part.IsShared = entity.IsShared;
            part.SharedWith = [.. entity.SharedWith];
            part.MatchingEnabled = entity.MatchingEnabled;
            part.MatchedUse = entity.MatchedUse;
            part.Access = entity.Access;
            part.AccessReason = entity.AccessReason;
            part.AccessCheckedAt = entity.AccessCheckedAt;
            part.CreatedAt = entity.CreatedAt;
            part.EntityVersion = entity.Version;
        });
    }
}
