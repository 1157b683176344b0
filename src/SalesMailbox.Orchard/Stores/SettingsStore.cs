using System.Text.Json;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class SettingsStore(YesSqlUnitOfWork work) : ISettingsStore
{
    private readonly DocumentSet<Setting, SettingDocument, SettingIndex> _settings = new(work, setting => setting.Name);

    public async Task<T> GetAsync<T>(CancellationToken cancellationToken = default) where T : class, new() =>
        await _settings.FindAsync(typeof(T).Name, cancellationToken) is { } setting
            ? JsonSerializer.Deserialize<T>(setting.Json) ?? new T()
            : new T();

    public async Task SetAsync<T>(T settings, CancellationToken cancellationToken = default) where T : class, new()
    {
        var json = JsonSerializer.Serialize(settings);
        if (await _settings.FindAsync(typeof(T).Name, cancellationToken) is { } setting)
        {
            setting.Json = json;
            _settings.Update(setting);
        }
        else
        {
            _settings.Add(new Setting { Name = typeof(T).Name, Json = json });
        }
    }
}
