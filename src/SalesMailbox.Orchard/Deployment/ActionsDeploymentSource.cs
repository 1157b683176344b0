using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using SalesMailbox.Core.Actions;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Exports actions.</summary>
/// <param name="services">Resolves late what needs the tickets' store, which another feature of the site may provide.</param>
internal sealed class ActionsDeploymentSource(IServiceProvider services) : DeploymentSourceBase<ActionsDeploymentStep>
{
    protected override async Task ProcessAsync(ActionsDeploymentStep step, DeploymentPlanResult result)
    {
        var actions = await services.GetRequiredService<ActionTransfer>().ExportAsync();
        result.Steps.Add(RecipeJson.Write(ActionsStepContent.Name, new ActionsStepContent { Actions = actions }));
    }
}
