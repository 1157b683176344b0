using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Imports actions by the rules of their page.</summary>
/// <param name="services">Resolves late what needs the tickets' store: every recipe of the site creates this step, including recipes that
/// run before there are tickets.</param>
internal sealed class ActionsRecipeStep(IServiceProvider services, IStringLocalizer<ActionsRecipeStep> S)
    : NamedRecipeStepHandler(ActionsStepContent.Name)
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        ActionsStepContent step;
        try
        {
            step = RecipeJson.Read<ActionsStepContent>(context.Step);
        }
        catch (JsonException problem)
        {
            context.Errors.Add(S["The step {0} can't be read: {1}", ActionsStepContent.Name, problem.Message]);
            return;
        }

        var sentences = services.GetRequiredService<Sentences>();
        var transfer = services.GetRequiredService<ActionTransfer>();
        foreach (var action in step.Actions)
        {
            foreach (var error in (await transfer.ImportAsync(action)).Errors)
            {
                context.Errors.Add($"{action.Name}: {sentences.Of(error)}");
            }
        }
    }
}
