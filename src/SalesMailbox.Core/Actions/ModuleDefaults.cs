using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>The data that the module needs to work. A host calls it when the module is enabled and at every start.</summary>
public sealed class ModuleDefaults(TicketManager tickets, ActionDefinitionManager actions)
{
    /// <summary>Creates missing data. Safe to call by several processes at once.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken = default)
    {
        await tickets.EnsureDefaultsAsync(cancellationToken);
        await actions.EnsureDefaultsAsync(cancellationToken);
    }
}
