using OrchardCore.Deployment;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Shows and edits the step on the pages of deployment plans.</summary>
internal sealed class ConnectionsDeploymentStepDriver : DisplayDriver<DeploymentStep, ConnectionsDeploymentStep>
{
    public override Task<IDisplayResult> DisplayAsync(ConnectionsDeploymentStep model, BuildDisplayContext context) => CombineAsync(
        View("ConnectionsDeploymentStep_Fields_Summary", model).Location("Summary", "Content"),
        View("ConnectionsDeploymentStep_Fields_Thumbnail", model).Location("Thumbnail", "Content"));

    public override IDisplayResult Edit(ConnectionsDeploymentStep model, BuildEditorContext context) =>
        Initialize<ConnectionsDeploymentStepViewModel>(
            "ConnectionsDeploymentStep_Fields_Edit", editor => editor.IncludeMailboxes = model.IncludeMailboxes).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ConnectionsDeploymentStep model, UpdateEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(model, Prefix, step => step.IncludeMailboxes);
        return Edit(model, context);
    }
}

/// <summary>The fields of the step in the editor. Orchard derives the shape from this class.</summary>
public class ConnectionsDeploymentStepViewModel
{
    public bool IncludeMailboxes { get; set; }
}
