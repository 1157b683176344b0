using OrchardCore.ContentManagement;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class ActionDefinitionIndex : EntityIndex
{
    /// <summary>The name whatever its case; unique in the tenant.</summary>
    public string NameKey { get; set; } = "";

    public int Position { get; set; }
}

public sealed class ActionDefinitionIndexProvider : ContentIndexProvider<ActionDefinitionPart>
{
    public override void Describe(DescribeContext<ContentItem> context) => Map<ActionDefinitionIndex>(context, (item, part) => [new ActionDefinitionIndex
    {
        EntityId = item.ContentItemId,
        EntityVersion = part.EntityVersion,
        NameKey = part.Name.Trim().ToUpperInvariant(),
        Position = part.Position,
    }]);
}
