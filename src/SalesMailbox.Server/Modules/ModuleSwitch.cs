using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Server.Modules;

/// <summary>Switches the module on and off for a tenant (S2).</summary>
public sealed class ModuleSwitch(ISettingsStore settings, TicketDefaults defaults, IUnitOfWork unitOfWork, ITenant tenant, ILogger<ModuleSwitch> logger)
{
    /// <summary>Switching on also sees to the ticket types and statuses without which no mail could be logged.</summary>
    public async Task SetAsync(bool on, CancellationToken cancellationToken)
    {
        var modules = await settings.GetAsync<ModuleSettings>(cancellationToken);
        modules.SalesMailbox = on;
        await settings.SetAsync(modules, cancellationToken);
        if (on)
        {
            await defaults.EnsureAsync(cancellationToken);
        }

        await unitOfWork.CommitAsync(cancellationToken);
        logger.LogInformation("Tenant {Tenant}: the module Sales Mailbox was switched {State}", tenant.Name, on ? "on" : "off");
    }
}
