namespace SalesMailbox.Core.Hosting;

/// <summary>Stores a tenant's settings as JSON under the name of their type.</summary>
public interface ISettingsStore
{
    /// <returns>The stored settings, or a new <typeparamref name="T"/> with its defaults.</returns>
    Task<T> GetAsync<T>(CancellationToken cancellationToken = default) where T : class, new();

    /// <summary>Stages changes; the caller commits.</summary>
    Task SetAsync<T>(T settings, CancellationToken cancellationToken = default) where T : class, new();
}
