using OrchardCore.ContentManagement;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SalesMailboxAddressIndex : EntityIndex
{
    /// <summary>Unique in the tenant (C5).</summary>
    public string NormalizedAddress { get; set; } = "";

    public string ConnectionId { get; set; } = "";

    public string AgentId { get; set; } = "";
}

internal sealed class MailboxIndexProvider : ContentIndexProvider<SalesMailboxPart>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        Map<SalesMailboxAddressIndex>(context, (item, part) => [new SalesMailboxAddressIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            NormalizedAddress = part.NormalizedAddress,
            ConnectionId = part.ConnectionId,
            AgentId = part.AgentId,
        }]);
}
