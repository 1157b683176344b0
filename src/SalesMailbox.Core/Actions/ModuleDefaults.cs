using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>What the module can't do without. A host calls it when the module is switched on and at every start.</summary>
public sealed class ModuleDefaults(TicketManager tickets, ActionDefinitionManager actions)
{
    /// <summary>Makes what is missing. Safe to call by several processes at once.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken = default)
    {
        await tickets.EnsureDefaultsAsync(cancellationToken);
        await actions.EnsureDefaultsAsync(cancellationToken);
    }
}
