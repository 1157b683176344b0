using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>What has to happen, or stands against it, when somebody removes a content item in the list of content.</summary>
internal interface IContentRemoval
{
    bool Handles(string contentType);

    /// <summary>Checks, and writes within the session's transaction what goes with it; the item itself is Orchard's to remove.</summary>
    /// <returns>Refused, or done and what is left to do when all is committed (null for nothing).</returns>
    Task<(Result Result, Func<IServiceProvider, Task>? AfterCommitAsync)> RemoveAsync(ContentItem item);
}
