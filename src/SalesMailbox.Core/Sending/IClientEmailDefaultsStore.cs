namespace SalesMailbox.Core.Sending;

public interface IClientEmailDefaultsStore
{
    Task<ClientEmailDefaults?> FindAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces the client's.</summary>
    /// <remarks>Two at the same time: one of the commits fails with <see cref="Storage.ConcurrencyException"/> or <see cref="Storage.DuplicateException"/>.</remarks>
    Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default);
}
