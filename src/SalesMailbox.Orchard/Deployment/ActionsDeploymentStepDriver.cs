using OrchardCore.Deployment;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Shows the step on the pages of deployment plans. It has no options.</summary>
internal sealed class ActionsDeploymentStepDriver : DisplayDriver<DeploymentStep, ActionsDeploymentStep>
{
    public override Task<IDisplayResult> DisplayAsync(ActionsDeploymentStep model, BuildDisplayContext context) => CombineAsync(
        View("ActionsDeploymentStep_Fields_Summary", model).Location("Summary", "Content"),
        View("ActionsDeploymentStep_Fields_Thumbnail", model).Location("Thumbnail", "Content"));

    public override IDisplayResult Edit(ActionsDeploymentStep model, BuildEditorContext context) =>
        View("ActionsDeploymentStep_Fields_Edit", model).Location("Content");
}
