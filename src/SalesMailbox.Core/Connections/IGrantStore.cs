namespace SalesMailbox.Core.Connections;

/// <summary>Stores the grants of mailboxes and connections.</summary>
public interface IGrantStore
{
    /// <param name="subjectId">The id of a mailbox or a connection.</param>
    Task<Grant?> FindAsync(string subjectId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Grant>> ListAsync(IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken = default);

    /// <summary>Adds the grant, or replaces the subject's existing one.</summary>
    Task SaveAsync(Grant grant, CancellationToken cancellationToken = default);

    Task RemoveAsync(string subjectId, CancellationToken cancellationToken = default);
}
