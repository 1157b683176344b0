using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Always reports the module as enabled: Orchard doesn't load this code while the feature is disabled.</summary>
internal sealed class ModuleState : IModuleState
{
    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);
}
