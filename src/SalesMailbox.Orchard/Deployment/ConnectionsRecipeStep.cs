using System.Text.Json;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>Imports connections and matching settings by the rules of their pages.</summary>
internal sealed class ConnectionsRecipeStep(
    ConnectionTransfer transfer, MatchingSettingsTransfer settings, Sentences sentences, IStringLocalizer<ConnectionsRecipeStep> S)
    : NamedRecipeStepHandler(SalesMailboxRecipeStep.Name)
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        SalesMailboxRecipeStep step;
        try
        {
            step = SalesMailboxRecipeStep.Read(context.Step);
        }
        catch (JsonException problem)
        {
            context.Errors.Add(S["The step {0} can't be read: {1}", SalesMailboxRecipeStep.Name, problem.Message]);
            return;
        }

        foreach (var connection in step.Connections)
        {
            Tell(context, connection.Name, await transfer.ImportAsync(connection));
        }

        if (step.Matching is { } matching)
        {
            Tell(context, S["Matching settings"], await settings.ImportAsync(matching));
        }
    }

    private void Tell(RecipeExecutionContext context, string what, Result result)
    {
        foreach (var error in result.Errors)
        {
            context.Errors.Add($"{what}: {sentences.Of(error)}");
        }
    }
}
