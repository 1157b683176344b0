namespace SalesMailbox.Core.Storage;

/// <summary>
/// What the stores of one scope (a request, a step of an import) were told, as one transaction. Stores only remember until
/// <see cref="CommitAsync"/>; without it nothing is written.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>Writes everything since the last commit, all of it or none. The scope can be used on afterwards.</summary>
    /// <exception cref="ConcurrencyException">Someone else changed one of the rows since it was read. Nothing was written; use a new scope.</exception>
    /// <exception cref="DuplicateException">A row that must be unique is there already. Nothing was written; use a new scope.</exception>
    Task CommitAsync(CancellationToken cancellationToken = default);
}
