using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>A container's scope as a scope of work.</summary>
internal sealed class WorkScope(AsyncServiceScope scope) : IWorkScope
{
    public IServiceProvider Services => scope.ServiceProvider;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
