using OrchardCore.ContentManagement;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SalesMailboxActionIndex : EntityIndex
{
    /// <summary>The name in a form that ignores case; unique in the tenant.</summary>
    public string NameKey { get; set; } = "";

    public int Position { get; set; }
}

internal sealed class ActionDefinitionIndexProvider : ContentIndexProvider<SalesMailboxActionPart>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        Map<SalesMailboxActionIndex>(context, (item, part) => [new SalesMailboxActionIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            NameKey = part.Name.Trim().ToUpperInvariant(),
            Position = part.Position,
        }]);
}
