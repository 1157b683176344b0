using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>The stores of a site's tenant, in work scopes that are opened like those of a request or a background task.</summary>
internal sealed class SiteHarness(ShellContext tenant) : IStoreHarness
{
    public IWorkScope Open()
    {
        var request = new ShellScope(tenant);
        request.StartAsyncFlow();
        return new Scope(request, request.ServiceProvider.GetRequiredService<IWorkScopes>().Open());
    }

    // The site keeps running; the next test empties its tables.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Scope(ShellScope request, IWorkScope work) : IWorkScope
    {
        public IServiceProvider Services => work.Services;

        public async ValueTask DisposeAsync()
        {
            await work.DisposeAsync();
            await request.DisposeAsync();
        }
    }
}
