using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>What is still to be done for a content item that was changed in the content editor, when it is published.</summary>
/// <param name="Prefix">Of the editor's fields.</param>
/// <param name="WriteAsync">Runs what writes the change, and says in words what the database may refuse.</param>
/// <param name="AfterCommitAsync">What can only be done when all is committed; null for nothing.</param>
internal sealed record ContentEdit(string Prefix, Func<Func<CancellationToken, Task>, Task<Result>> WriteAsync, Func<IServiceProvider, Task>? AfterCommitAsync = null);
