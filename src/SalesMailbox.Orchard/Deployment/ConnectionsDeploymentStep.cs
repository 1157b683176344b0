using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Adds the sales mailbox connections and the matching settings to a deployment plan.</summary>
public sealed class ConnectionsDeploymentStep : DeploymentStep
{
    public ConnectionsDeploymentStep() => Name = SalesMailboxRecipeStep.Name;

    public ConnectionsDeploymentStep(IStringLocalizer<ConnectionsDeploymentStep> S)
        : this() => Category = S["Sales"];

    /// <summary>Mailboxes go with their agents' user names.</summary>
    public bool IncludeMailboxes { get; set; } = true;
}
