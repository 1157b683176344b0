namespace SalesMailbox.Core.Storage;

/// <summary>
/// The changes that the stores of one scope (a request, or a step of an import) have staged, as one transaction. Nothing is written until
/// <see cref="CommitAsync"/>.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>Writes everything that was staged since the last commit, all of it or nothing. The scope stays usable.</summary>
    /// <exception cref="ConcurrencyException">Another writer changed one of the rows after it was read. Nothing was written; use a new
    /// scope.</exception>
    /// <exception cref="DuplicateException">A row with the same unique key already exists. Nothing was written; use a new
    /// scope.</exception>
    Task CommitAsync(CancellationToken cancellationToken = default);
}
