using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Server.Modules;

/// <summary>
/// Switches the module on and off for a tenant (S2). Data is kept; what the module requires is created when it is first switched on.
/// </summary>
internal sealed class ModuleSwitch(IWorkScopes scopes, ITenant tenant, ILogger<ModuleSwitch> logger)
{
    public async Task SetAsync(bool on, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.Open())
        {
            var settings = scope.Services.GetRequiredService<ISettingsStore>();
            var modules = await settings.GetAsync<ModuleSettings>(cancellationToken);
            modules.SalesMailbox = on;
            await settings.SetAsync(modules, cancellationToken);
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }

        if (on)
        {
            await using var scope = scopes.Open();
            await scope.Services.GetRequiredService<ModuleDefaults>().EnsureAsync(cancellationToken);
        }

        if (on)
        {
            logger.ModuleSwitchedOn(tenant.Name);
        }
        else
        {
            logger.ModuleSwitchedOff(tenant.Name);
        }
    }
}
