using OrchardCore.Modules;
using SalesMailbox.Core.Actions;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Creates the default actions when the tenant starts with the feature that has their pages.</summary>
internal sealed class ActionDefaultsInitializer(ActionDefinitionManager actions) : ModularTenantEvents
{
    // Migrations run earlier, in "activating".
    public override Task ActivatedAsync() => actions.EnsureDefaultsAsync();
}
