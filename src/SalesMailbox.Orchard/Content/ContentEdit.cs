using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>Work that remains for a content item that was changed in the content editor, to be done when the item is published.</summary>
/// <param name="Prefix">The prefix of the editor's fields.</param>
/// <param name="WriteAsync">Runs the function that writes the change, and turns errors of the database into a refused result.</param>
/// <param name="AfterCommitAsync">Work that is only possible after the commit; null for none.</param>
internal sealed record ContentEdit(
    string Prefix, Func<Func<CancellationToken, Task>, Task<Result>> WriteAsync, Func<IServiceProvider, Task>? AfterCommitAsync = null);
