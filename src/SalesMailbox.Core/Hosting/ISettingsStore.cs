namespace SalesMailbox.Core.Hosting;

/// <summary>Small settings of a tenant, kept as JSON under a name (the type's own name).</summary>
public interface ISettingsStore
{
    /// <returns>What was stored, or a new <typeparamref name="T"/> with its defaults.</returns>
    Task<T> GetAsync<T>(CancellationToken cancellationToken = default) where T : class, new();

    Task SetAsync<T>(T settings, CancellationToken cancellationToken = default) where T : class, new();
}
