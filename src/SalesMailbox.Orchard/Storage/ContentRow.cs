using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using ConcurrencyException = SalesMailbox.Core.Storage.ConcurrencyException;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// A content item that represents an object of Core. It is written through the content manager, so that content handlers are called.
/// </summary>
internal sealed class ContentRow<TEntity, TIndex>(
    ISession session,
    IContentManager contents,
    IContentMapping<TEntity> mapping,
    PortableNames names,
    TEntity entity,
    string id,
    ContentItem? item) : IStoredRow
    where TEntity : class, IVersioned
    where TIndex : EntityIndex
{
    private ContentItem? _item = item;
    private long _version = entity.Version;

    public bool Holds(ContentItem other) => ReferenceEquals(_item, other);

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!await IndexRows.ClaimAsync<TIndex>(session, "", id, _version, cancellationToken))
        {
            throw new ConcurrencyException($"{typeof(TEntity).Name} {id} was changed or removed meanwhile; nothing was written.");
        }
    }

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        _item = await contents.NewAsync(mapping.ContentType(entity));
        _item.ContentItemId = id;
        await mapping.CreatingAsync(entity, cancellationToken);
        mapping.Write(entity, _item);
        await names.WriteAsync(_item);
        if (!await contents.CreateAsync(_item, VersionOptions.Published))
        {
            throw new InvalidOperationException($"A content handler of the site did not let {typeof(TEntity).Name} {id} be created.");
        }
    }

    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        entity.Version = ++_version;
        mapping.Write(entity, _item!);
        await names.WriteAsync(_item!);

        // Increments the document's own version, so that the content editor detects concurrent changes.
        await session.SaveAsync(_item!, checkConcurrency: true, cancellationToken: cancellationToken);
        await contents.UpdateAsync(_item!);
    }

    public Task RemoveAsync(CancellationToken cancellationToken) => contents.RemoveAsync(_item!);
}
