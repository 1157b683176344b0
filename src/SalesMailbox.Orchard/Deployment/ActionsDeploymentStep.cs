using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Adds the actions of tickets to a deployment plan.</summary>
public sealed class ActionsDeploymentStep : DeploymentStep
{
    public ActionsDeploymentStep() => Name = ActionsStepContent.Name;

    public ActionsDeploymentStep(IStringLocalizer<ActionsDeploymentStep> S)
        : this() => Category = S["Sales"];
}
