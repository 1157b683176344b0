namespace SalesMailbox.Core.Sending;

/// <summary>Stores the email defaults of clients.</summary>
public interface IClientEmailDefaultsStore
{
    Task<ClientEmailDefaults?> FindAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces the client's defaults.</summary>
    /// <remarks>
    /// If two scopes save at the same time, one of the commits throws a <see cref="Storage.ConcurrencyException"/> or a
    /// <see cref="Storage.DuplicateException"/>.
    /// </remarks>
    Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default);
}
