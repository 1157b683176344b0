using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Provides the Orchard tenant. Its folder is below the site's own.</summary>
internal sealed class SalesMailboxTenant(ShellSettings settings, IOptions<ShellOptions> options) : ITenant
{
    public string Name => settings.Name;

    public string DataDirectory { get; } = Path.Combine(
        options.Value.ShellsApplicationDataPath, options.Value.ShellsContainerName, settings.Name, "SalesMailbox");
}
