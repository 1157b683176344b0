using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Modules;

/// <summary>Which modules a tenant has switched on.</summary>
public sealed class ModuleSettings
{
    public bool SalesMailbox { get; set; }
}

/// <summary>Core's port: the module switch of System > Modules, asked once a scope.</summary>
public sealed class ModuleState(ISettingsStore settings) : IModuleState
{
    private bool? _enabled;

    public async Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) =>
        _enabled ??= (await settings.GetAsync<ModuleSettings>(cancellationToken)).SalesMailbox;
}
