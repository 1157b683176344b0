using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Demo;

namespace SalesMailbox.Orchard.Host.Demo;

/// <summary>
/// Implements the recipe step "SalesMailboxDemo", which fills an empty tenant with the company of <c>--demo</c>, its tickets, and its
/// connections. There is no email: it would require a Gmail sandbox for the tenant, which only <c>--demo</c> starts. Therefore no mailbox
/// is signed in, and the import is off.
/// </summary>
internal sealed class DemoRecipeStep(IServiceProvider services, IStringLocalizer<DemoRecipeStep> text) : NamedRecipeStepHandler(Id)
{
    public const string Id = "SalesMailboxDemo";

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        // The step is registered in every tenant, with or without the module.
        if (services.GetService<IWorkScopes>() is null || services.GetService<IClientStore>() is not { } clients)
        {
            context.Errors.Add(text["The demo needs the feature Sales Mailbox. Enable it, and run the recipe again."]);
            return;
        }

        if ((await clients.ListAsync(null, new PageRequest(Size: 1))).Items.Count > 0)
        {
            context.Errors.Add(text["There are clients here already, and the demo would be mixed with them. Run it in a new tenant."]);
            return;
        }

        try
        {
            var host = new RecipeDemoHost(services, (string?)context.Step["Password"]);
            await new DemoSetup(host, services.GetRequiredService<DemoClock>(), sandbox: null).RunAsync();
        }
        catch (InvalidOperationException problem)
        {
            context.Errors.Add(text["The demo was broken off; what is there of it stays. {0}", problem.Message]);
        }
    }
}
