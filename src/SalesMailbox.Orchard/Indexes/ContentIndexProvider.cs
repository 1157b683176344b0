using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>Maps the published version of content items that have the part. A removed item is removed from the index.</summary>
public abstract class ContentIndexProvider<TPart> : IndexProvider<ContentItem> where TPart : ContentPart, new()
{
    protected static void Map<TIndex>(DescribeContext<ContentItem> context, Func<ContentItem, TPart, IEnumerable<TIndex>> map)
        where TIndex : MapIndex =>
        context.For<TIndex>().When(item => item.Has<TPart>())
            .Map(item => item.Published && item.TryGet<TPart>(out var part) ? map(item, part) : []);
}
