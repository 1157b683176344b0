using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Scopes of the tenant's container. Not shell scopes on purpose: those commit their session by themselves when they end, and an import's transaction is
/// committed by the import or not at all.
/// </summary>
public sealed class WorkScopes(IServiceScopeFactory scopes) : IWorkScopes
{
    public IWorkScope Open() => new WorkScope(scopes.CreateAsyncScope());

    private sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
