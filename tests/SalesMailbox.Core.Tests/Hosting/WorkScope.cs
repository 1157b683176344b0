using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>Adapts a service scope to a work scope.</summary>
internal sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
{
    public IServiceProvider Services => scope.ServiceProvider;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
