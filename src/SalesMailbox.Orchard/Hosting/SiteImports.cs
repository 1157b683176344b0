using System.Runtime.CompilerServices;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// One <see cref="ImportDispatcher"/> for all tenants of a site: its limits hold for the site, and each tenant has its own container of services.
/// Orchard's host is the only object that all of them share.
/// </summary>
internal static class SiteImports
{
    private static readonly ConditionalWeakTable<IShellHost, ImportDispatcher> Dispatchers = [];

    public static ImportDispatcher Of(IShellHost host) => Dispatchers.GetValue(host, _ => new ImportDispatcher(TimeProvider.System));
}
