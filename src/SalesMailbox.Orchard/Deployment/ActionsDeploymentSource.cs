using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using SalesMailbox.Core.Actions;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Gives actions away.</summary>
/// <param name="services">Asked late for what needs the tickets' store, which some other feature of the site may bring.</param>
public sealed class ActionsDeploymentSource(IServiceProvider services) : DeploymentSourceBase<ActionsDeploymentStep>
{
    protected override async Task ProcessAsync(ActionsDeploymentStep step, DeploymentPlanResult result)
    {
        var actions = await services.GetRequiredService<ActionTransfer>().ExportAsync();
        result.Steps.Add(RecipeJson.Write(ActionsStepContent.Name, new ActionsStepContent { Actions = actions }));
    }
}
