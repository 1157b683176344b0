namespace SalesMailbox.Core.Sending;

/// <summary>Stores outgoing emails.</summary>
public interface IOutboxStore
{
    Task<OutgoingMail?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<OutgoingMail>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    Task AddAsync(OutgoingMail mail, CancellationToken cancellationToken = default);

    Task UpdateAsync(OutgoingMail mail, CancellationToken cancellationToken = default);

    /// <returns>The emails whose <see cref="OutgoingMail.DueAt"/> has been reached, longest due first.</returns>
    Task<IReadOnlyList<OutgoingMail>> ListDueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken = default);
}
