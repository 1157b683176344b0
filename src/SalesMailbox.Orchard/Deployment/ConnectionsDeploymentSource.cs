using OrchardCore.Deployment;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Gives connections and matching settings away.</summary>
public sealed class ConnectionsDeploymentSource(ConnectionTransfer transfer, ISettingsStore settings) : DeploymentSourceBase<ConnectionsDeploymentStep>
{
    protected override async Task ProcessAsync(ConnectionsDeploymentStep step, DeploymentPlanResult result)
    {
        var content = new SalesMailboxRecipeStep
        {
            Connections = await transfer.ExportAsync(step.IncludeMailboxes),
            Matching = await settings.GetAsync<MatchingSettings>(),
        };
        result.Steps.Add(content.Write());
    }
}
