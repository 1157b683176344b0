using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Storage;

/// <summary>How an object of Core and a content item stand for each other.</summary>
internal interface IContentMapping<TEntity>
{
    string ContentType(TEntity entity);

    /// <returns>Null where the item is none of these.</returns>
    TEntity? Read(ContentItem item);

    void Write(TEntity entity, ContentItem item);

    /// <summary>Decides what is decided only when the item is created, in its transaction (a ticket's number).</summary>
    Task CreatingAsync(TEntity entity, CancellationToken cancellationToken) => Task.CompletedTask;
}
