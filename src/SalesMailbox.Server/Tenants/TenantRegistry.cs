using Microsoft.Extensions.Options;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// The installation's tenants. Other processes (the command line or an integrator) may add tenants, so a changed file is read again.
/// </summary>
internal sealed class TenantRegistry
{
    private readonly TenantFile _file;
    private readonly ConnectionSecrets _secrets;
    private readonly Lock _gate = new();
    private volatile Known _known;

    public TenantRegistry(IOptions<ServerOptions> options, ConnectionSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(options);
        _file = new TenantFile(options.Value.DataDirectory);
        _secrets = secrets;
        _known = Read();
    }

    public IReadOnlyList<TenantRecord> All
    {
        get
        {
            if (_known.Stamp != _file.Stamp())
            {
                lock (_gate)
                {
                    _known = Read();
                }
            }

            return _known.Tenants;
        }
    }

    public TenantRecord? Find(string name) => All.FirstOrDefault(tenant => tenant.Name == name);

    /// <returns>The tenant that a request is for: by host name, then by the first segment of the path, then the tenant at the
    /// root.</returns>
    public TenantRecord? Resolve(string host, PathString path)
    {
        var first = path.HasValue ? path.Value!.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "" : "";
        var candidates = All.Where(
            tenant => tenant.HostName is null || tenant.HostName.Equals(host, StringComparison.OrdinalIgnoreCase)).ToList();
        return candidates.Where(tenant => tenant.Prefix.Length == 0 || tenant.Prefix.Equals(first, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(tenant => tenant.HostName is not null)
            .ThenByDescending(tenant => tenant.Prefix.Length)
            .FirstOrDefault();
    }

    /// <exception cref="InvalidOperationException">A tenant with this name, or with this prefix and host name, already exists.</exception>
    public void Add(TenantRecord tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        lock (_gate)
        {
            using var alone = _file.Lock();
            var current = _file.Read();
            if (current.Any(tenant.ConflictsWith))
            {
                throw new InvalidOperationException($"There is a tenant '{tenant.Name}', or one at the same address, already.");
            }

            Write([.. current, tenant]);
            _known = Read();
        }
    }

    /// <summary>Changes a tenant's display name. Its technical name, address, and data stay the same.</summary>
    /// <exception cref="InvalidOperationException">There is no such tenant.</exception>
    public void Rename(string name, string displayName)
    {
        lock (_gate)
        {
            using var alone = _file.Lock();
            var current = _file.Read();
            var tenant = current.FirstOrDefault(other => other.Name == name)
                ?? throw new InvalidOperationException($"There is no tenant '{name}'.");
            Write([.. current.Select(other => other == tenant ? tenant with { DisplayName = displayName } : other)]);
            _known = Read();
        }
    }

    private void Write(IEnumerable<TenantRecord> tenants) =>
        _file.Write([.. tenants.Select(tenant => tenant with { ConnectionString = _secrets.Protect(tenant.ConnectionString) })]);

    // The stamp is taken first, so that a concurrent write causes another read and isn't missed.
    private Known Read()
    {
        var stamp = _file.Stamp();
        return new Known(stamp, _file.Read());
    }

    private sealed record Known((DateTime WrittenAt, long Length) Stamp, IReadOnlyList<TenantRecord> Tenants);
}
