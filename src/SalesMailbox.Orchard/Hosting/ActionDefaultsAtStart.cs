using OrchardCore.Modules;
using SalesMailbox.Core.Actions;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Sees to the first actions when the tenant starts with the pages on which agents run them.</summary>
internal sealed class ActionDefaultsAtStart(ActionDefinitionManager actions) : ModularTenantEvents
{
    // Migrations ran in "activating".
    public override Task ActivatedAsync() => actions.EnsureDefaultsAsync();
}
