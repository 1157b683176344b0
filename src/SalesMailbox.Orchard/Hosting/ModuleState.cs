using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Where the feature is off this code is not there: Orchard builds the tenant without it.</summary>
public sealed class ModuleState : IModuleState
{
    public Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);
}
