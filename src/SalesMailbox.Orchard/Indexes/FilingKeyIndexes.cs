using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>Indexes filing keys. The id is the key, which is unique.</summary>
public sealed class FilingKeyIndex : EntityIndex;

internal sealed class FilingKeyIndexProvider : IndexProvider<FilingKeyDocument>
{
    public FilingKeyIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<FilingKeyDocument> context) =>
        context.For<FilingKeyIndex>().Map(document => new FilingKeyIndex
        {
            EntityId = document.Value.Key,
            EntityVersion = document.Value.Version,
        });
}
