using System.Runtime.CompilerServices;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Provides one <see cref="ImportDispatcher"/> for all tenants of a site, because its limits apply to the whole site while each tenant has
/// its own service container. Orchard's host is the only object that all tenants share.
/// </summary>
internal static class SiteImports
{
    private static readonly ConditionalWeakTable<IShellHost, ImportDispatcher> Dispatchers = [];

    public static ImportDispatcher Of(IShellHost host) => Dispatchers.GetValue(host, _ => new ImportDispatcher(TimeProvider.System));
}
