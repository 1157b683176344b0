using OrchardCore.Deployment;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Exports connections and matching settings.</summary>
internal sealed class ConnectionsDeploymentSource(ConnectionTransfer transfer, MatchingSettingsTransfer matching)
    : DeploymentSourceBase<ConnectionsDeploymentStep>
{
    protected override async Task ProcessAsync(ConnectionsDeploymentStep step, DeploymentPlanResult result)
    {
        var content = new SalesMailboxRecipeStep
        {
            Connections = await transfer.ExportAsync(step.IncludeMailboxes),
            Matching = await matching.ExportAsync(),
        };
        result.Steps.Add(content.Write());
    }
}
