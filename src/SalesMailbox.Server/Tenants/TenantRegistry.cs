using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Server.Tenants;

/// <summary>The installation's tenants: a small JSON file, written whole and swapped in, so that a crash leaves the old or the new one.</summary>
public sealed class TenantRegistry
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
    private readonly string _file;
    private readonly Lock _gate = new();
    private volatile IReadOnlyList<TenantRecord> _tenants;

    public TenantRegistry(IOptions<ServerOptions> options)
    {
        Directory.CreateDirectory(options.Value.DataDirectory);
        _file = Path.Combine(options.Value.DataDirectory, "tenants.json");
        _tenants = File.Exists(_file)
            ? JsonSerializer.Deserialize<List<TenantRecord>>(File.ReadAllText(_file), Json) ?? []
            : [new TenantRecord(TenantRecord.DefaultName, "Default", "", null)];
    }

    public IReadOnlyList<TenantRecord> All => _tenants;

    public TenantRecord? Find(string name) => _tenants.FirstOrDefault(tenant => tenant.Name == name);

    /// <returns>The tenant a request is for: by host name, then by the first part of the path, then the one at the root.</returns>
    public TenantRecord? Resolve(string host, PathString path)
    {
        var first = path.HasValue ? path.Value!.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "" : "";
        var candidates = _tenants.Where(tenant => tenant.HostName is null || tenant.HostName.Equals(host, StringComparison.OrdinalIgnoreCase)).ToList();
        return candidates.Where(tenant => tenant.Prefix.Length == 0 || tenant.Prefix.Equals(first, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(tenant => tenant.HostName is not null)
            .ThenByDescending(tenant => tenant.Prefix.Length)
            .FirstOrDefault();
    }

    /// <exception cref="InvalidOperationException">There is a tenant of that name, or of that prefix and host name.</exception>
    public void Add(TenantRecord tenant)
    {
        lock (_gate)
        {
            if (_tenants.Any(other => other.Name == tenant.Name || (other.Prefix == tenant.Prefix && other.HostName == tenant.HostName)))
            {
                throw new InvalidOperationException($"There is a tenant '{tenant.Name}', or one at the same address, already.");
            }

            Save([.. _tenants, tenant]);
        }
    }

    /// <summary>Gives a tenant another display name; its technical name, address and data stay.</summary>
    /// <exception cref="InvalidOperationException">There is no such tenant.</exception>
    public void Rename(string name, string displayName)
    {
        lock (_gate)
        {
            var tenant = Find(name) ?? throw new InvalidOperationException($"There is no tenant '{name}'.");
            Save([.. _tenants.Select(other => other == tenant ? tenant with { DisplayName = displayName } : other)]);
        }
    }

    private void Save(IReadOnlyList<TenantRecord> tenants)
    {
        var temporary = _file + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(tenants, Json));
        File.Move(temporary, _file, overwrite: true);
        _tenants = tenants;
    }
}
