using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class SettingsStore(SalesMailboxDbContext context) : ISettingsStore
{
    public async Task<T> GetAsync<T>(CancellationToken cancellationToken = default) where T : class, new()
    {
        var name = typeof(T).Name;
        var setting = await context.Settings.FirstOrDefaultAsync(row => row.Name == name, cancellationToken);
        return setting is null ? new T() : JsonSerializer.Deserialize<T>(setting.Json) ?? new T();
    }

    public async Task SetAsync<T>(T settings, CancellationToken cancellationToken = default) where T : class, new()
    {
        var name = typeof(T).Name;
        var json = JsonSerializer.Serialize(settings);
        if (await context.Settings.FirstOrDefaultAsync(row => row.Name == name, cancellationToken) is { } setting)
        {
            setting.Json = json;
        }
        else
        {
            context.Add(new Setting { Name = name, Json = json });
        }
    }
}
