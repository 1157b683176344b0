using System.Text.Json;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Imports the settings of quotations by the rules of their page.</summary>
internal sealed class QuotationSettingsRecipeStep(
    QuotationSettingsTransfer transfer, Sentences sentences, IStringLocalizer<QuotationSettingsRecipeStep> S)
    : NamedRecipeStepHandler(QuotationSettingsStep.Name)
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        try
        {
            foreach (var error in (await transfer.ImportAsync(QuotationSettingsStep.Read(context.Step))).Errors)
            {
                context.Errors.Add(S["Quotation settings: {0}", sentences.Of(error)]);
            }
        }
        catch (JsonException problem)
        {
            context.Errors.Add(S["The step {0} can't be read: {1}", QuotationSettingsStep.Name, problem.Message]);
        }
    }
}
