using System.Linq.Expressions;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// The content items of one kind, as Core's objects. An item has one row in its index; see
/// <see cref="DocumentSet{TEntity,TDocument,TIndex}"/>.
/// </summary>
/// <param name="idOf">Returns the id of an object, which is also the id of the content item.</param>
internal sealed class ContentSet<TEntity, TIndex>(
    YesSqlUnitOfWork work, IContentManager contents, IContentMapping<TEntity> mapping, Func<TEntity, string> idOf)
    where TEntity : class, IVersioned
    where TIndex : EntityIndex
{
    public IQuery<ContentItem, TIndex> Query() => work.Session.Query<ContentItem, TIndex>();

    public IQuery<ContentItem, TIndex> Where(Expression<Func<TIndex, bool>> predicate) => Query().Only(predicate);

    public async Task<TEntity?> FindAsync(string id, CancellationToken cancellationToken) =>
        work.Find<TEntity>(id) ?? await FirstAsync(Where(index => index.EntityId == id), cancellationToken);

    public async Task<TEntity?> FirstAsync(IQuery<ContentItem> query, CancellationToken cancellationToken) =>
        await query.NoDuplicates().FirstOrDefaultAsync(cancellationToken) is { } item ? Track(item) : null;

    public async Task<List<TEntity>> ListAsync(IQuery<ContentItem> query, CancellationToken cancellationToken) =>
        [.. (await query.NoDuplicates().ListAsync(cancellationToken)).Select(Track).OfType<TEntity>()];

    public async Task<List<TEntity>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<TEntity>();
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            found.AddRange(await ListAsync(Where(index => index.EntityId.IsIn(chunk)), cancellationToken));
        }

        return found;
    }

    public void Add(TEntity entity) => work.Add(entity, idOf(entity), Row(entity, null));

    public void Update(TEntity entity) => work.Update(entity);

    public void Remove(TEntity entity) => work.Remove(entity);

    private TEntity? Track(ContentItem item)
    {
        if (work.Find<TEntity>(item.ContentItemId) is { } known)
        {
            if (work.RowOf(known) is ContentRow<TEntity, TIndex> row && !row.Holds(item))
            {
                // The item is read again after a commit, but the scope keeps using the first object and its item.
                work.Session.Detach(item);
            }

            return known;
        }

        if (mapping.Read(item) is not { } entity)
        {
            return null;
        }

        work.Track(entity, item.ContentItemId, Row(entity, item));
        return entity;
    }

    private ContentRow<TEntity, TIndex> Row(TEntity entity, ContentItem? item) =>
        new(work.Session, contents, mapping, work.Names, entity, idOf(entity), item);
}
