using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Storage;

/// <summary>Converts between an object of Core and a content item.</summary>
internal interface IContentMapping<TEntity>
{
    string ContentType(TEntity entity);

    /// <returns>The object; null if the item is of another kind.</returns>
    TEntity? Read(ContentItem item);

    void Write(TEntity entity, ContentItem item);

    /// <summary>
    /// Sets values that are determined only when the item is created, in the same transaction, such as a ticket's number.
    /// </summary>
    Task CreatingAsync(TEntity entity, CancellationToken cancellationToken) => Task.CompletedTask;
}
