using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>Decides whether a content item can be removed in the list of content items, and removes what depends on it.</summary>
internal interface IContentRemoval
{
    bool Handles(string contentType);

    /// <summary>
    /// Checks the removal and writes the dependent changes within the session's transaction. Orchard removes the item itself.
    /// </summary>
    /// <returns>A refusal, or success with the work that remains after the commit (null for none).</returns>
    Task<(Result Result, Func<IServiceProvider, Task>? AfterCommitAsync)> RemoveAsync(ContentItem item);
}
