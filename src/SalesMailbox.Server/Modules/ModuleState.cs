using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Modules;

/// <summary>The modules that a tenant has switched on.</summary>
internal sealed class ModuleSettings
{
    public bool SalesMailbox { get; set; }
}

/// <summary>Implements Core's port with the module switch of System > Modules. Read once for each scope.</summary>
internal sealed class ModuleState(ISettingsStore settings) : IModuleState
{
    private bool? _enabled;

    public async Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default) =>
        _enabled ??= (await settings.GetAsync<ModuleSettings>(cancellationToken)).SalesMailbox;
}
