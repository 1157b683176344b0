using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Adds connections and matching settings to a deployment plan.</summary>
public sealed class ConnectionsDeploymentStep : DeploymentStep
{
    public ConnectionsDeploymentStep() => Name = SalesMailboxRecipeStep.Name;

    public ConnectionsDeploymentStep(IStringLocalizer<ConnectionsDeploymentStep> S)
        : this() => Category = S["Sales"];

    /// <summary>Whether to include mailboxes, with the user names of their agents.</summary>
    public bool IncludeMailboxes { get; set; } = true;
}
