using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Tenants;

/// <summary>The tenant of the current scope. Anyone who opens a scope chooses it once, before anything else.</summary>
public sealed class CurrentTenant(IOptions<ServerOptions> options, ConnectionSecrets secrets) : ITenant
{
    private TenantRecord? _record;

    public TenantRecord Record => _record ?? throw new InvalidOperationException("No tenant was chosen for this scope.");

    /// <summary>False before a request's tenant was found, and in requests of no tenant such as health checks.</summary>
    public bool IsChosen => _record is not null;

    public string Name => Record.Name;

    public string DataDirectory => Path.Combine(options.Value.DataDirectory, "tenants", Name);

    /// <summary>Of its PostgreSQL database.</summary>
    /// <exception cref="InvalidOperationException">It has none, or the keys are not there that it was encrypted with.</exception>
    public string ConnectionString =>
        secrets.Reveal(Name, Record.ConnectionString ?? throw new InvalidOperationException($"Tenant '{Name}' has no connection string in tenants.json."));

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
