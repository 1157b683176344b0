using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Tenants;

/// <summary>Opens scopes for a tenant outside of requests.</summary>
internal sealed class TenantScopes(IServiceScopeFactory scopes)
{
    public IWorkScope Open(TenantRecord tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Choose(tenant);
        return new TenantScope(scope);
    }

    private sealed class TenantScope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

/// <summary>Implements Core's port: opens more scopes for the current tenant.</summary>
internal sealed class WorkScopes(TenantScopes scopes, CurrentTenant tenant) : IWorkScopes
{
    private readonly TenantRecord _tenant = tenant.Record;

    public IWorkScope Open() => scopes.Open(_tenant);
}
