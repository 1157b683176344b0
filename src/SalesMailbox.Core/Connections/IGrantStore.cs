namespace SalesMailbox.Core.Connections;

public interface IGrantStore
{
    /// <param name="subjectId">A mailbox's or a connection's id.</param>
    Task<Grant?> FindAsync(string subjectId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Grant>> ListAsync(IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken = default);

    /// <summary>Adds it, or replaces the subject's grant.</summary>
    Task SaveAsync(Grant grant, CancellationToken cancellationToken = default);

    Task RemoveAsync(string subjectId, CancellationToken cancellationToken = default);
}
