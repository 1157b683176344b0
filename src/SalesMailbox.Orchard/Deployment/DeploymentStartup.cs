using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using OrchardCore.Modules;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Registers the deployment steps if the site has deployment plans.</summary>
[Feature(Features.Headless)]
[RequireFeatures("OrchardCore.Deployment")]
public sealed class DeploymentStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDeployment<ConnectionsDeploymentSource, ConnectionsDeploymentStep, ConnectionsDeploymentStepDriver>();
        services.AddDeployment<QuotationSettingsDeploymentSource, QuotationSettingsDeploymentStep, QuotationSettingsDeploymentStepDriver>();
        services.AddDeployment<ActionsDeploymentSource, ActionsDeploymentStep, ActionsDeploymentStepDriver>();
    }
}
