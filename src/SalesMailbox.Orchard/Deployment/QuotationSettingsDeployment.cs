using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Adds the settings of quotations to a deployment plan.</summary>
public sealed class QuotationSettingsDeploymentStep : DeploymentStep
{
    public QuotationSettingsDeploymentStep() => Name = QuotationSettingsStep.Name;

    public QuotationSettingsDeploymentStep(IStringLocalizer<QuotationSettingsDeploymentStep> S)
        : this() => Category = S["Sales"];
}

/// <summary>Exports the settings of quotations.</summary>
internal sealed class QuotationSettingsDeploymentSource(QuotationSettingsTransfer transfer)
    : DeploymentSourceBase<QuotationSettingsDeploymentStep>
{
    protected override async Task ProcessAsync(QuotationSettingsDeploymentStep step, DeploymentPlanResult result) =>
        result.Steps.Add(QuotationSettingsStep.Write(await transfer.ExportAsync()));
}

/// <summary>Shows the step on the pages of deployment plans. It has no options.</summary>
internal sealed class QuotationSettingsDeploymentStepDriver : DisplayDriver<DeploymentStep, QuotationSettingsDeploymentStep>
{
    public override Task<IDisplayResult> DisplayAsync(QuotationSettingsDeploymentStep model, BuildDisplayContext context) => CombineAsync(
        View("QuotationSettingsDeploymentStep_Fields_Summary", model).Location("Summary", "Content"),
        View("QuotationSettingsDeploymentStep_Fields_Thumbnail", model).Location("Thumbnail", "Content"));

    public override IDisplayResult Edit(QuotationSettingsDeploymentStep model, BuildEditorContext context) =>
        View("QuotationSettingsDeploymentStep_Fields_Edit", model).Location("Content");
}
