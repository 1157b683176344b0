using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Storage;

/// <summary>How an object of Core and a content item stand for each other.</summary>
internal interface IContentMapping<TEntity>
{
    string ContentType(TEntity entity);

    /// <returns>Null where the item is none of these.</returns>
    TEntity? Read(ContentItem item);

    void Write(TEntity entity, ContentItem item);

    /// <summary>Takes over what was decided when the item was created (a ticket's number).</summary>
    void Created(ContentItem item, TEntity entity)
    {
        // Most decide nothing.
    }
}
