using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Tenants;

/// <summary>The tenant of the current scope. The code that opens a scope sets it once, before anything else.</summary>
internal sealed class CurrentTenant(IOptions<ServerOptions> options, ConnectionSecrets secrets) : ITenant
{
    private TenantRecord? _record;

    public TenantRecord Record => _record ?? throw new InvalidOperationException("No tenant was chosen for this scope.");

    /// <summary>False before the tenant of a request is found, and in requests without a tenant such as health checks.</summary>
    public bool IsChosen => _record is not null;

    public string Name => Record.Name;

    public string DataDirectory => Path.Combine(options.Value.DataDirectory, "tenants", Name);

    /// <summary>The decrypted connection string of the tenant's PostgreSQL database.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no connection string, or the keys that encrypted it are
    /// missing.</exception>
    public string ConnectionString =>
        secrets.Reveal(
            Name,
            Record.ConnectionString ?? throw new InvalidOperationException($"Tenant '{Name}' has no connection string in tenants.json."));

    public void Choose(TenantRecord tenant)
    {
        if (_record is not null && _record != tenant)
        {
            throw new InvalidOperationException($"This scope works for tenant '{_record.Name}' and can't change to '{tenant.Name}'.");
        }

        _record = tenant;
        Directory.CreateDirectory(DataDirectory);
    }
}
