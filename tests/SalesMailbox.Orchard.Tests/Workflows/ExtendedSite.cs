using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Workflows;

/// <summary>A separate site with optional features: workflows, and German from a PO file.</summary>
[CollectionDefinition(Name)]
public sealed class ExtendedSite : ITestSite, IAsyncLifetime, ICollectionFixture<ExtendedSite>
{
    public const string Name = "Extended site";

    private OrchardSite? _site;

    public OrchardSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        _site = await OrchardSite.StartAsync("Sqlite", "");
        await WithinAsync(async services =>
        {
            var folder = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, "Localization");
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "de.po"), Translations);
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            var wanted = (await manager.GetAvailableFeaturesAsync())
                .Where(feature => feature.Id is "OrchardCore.Workflows" or "OrchardCore.Localization");
            await manager.EnableFeaturesAsync(wanted, true);
        });
        await WithinAsync(services => RunStepAsync(services, new JsonObject
        {
            ["name"] = "settings",
            ["LocalizationSettings"] = new JsonObject { ["DefaultCulture"] = "en", ["SupportedCultures"] = new JsonArray("en", "de") },
        }));
    }

    public async Task<IStoreHarness> CreateAsync()
    {
        var tenant = await Tables.EmptyAsync(Site);
        Site.World.Reset();
        return new SiteHarness(tenant);
    }

    public async Task WithinAsync(Func<IServiceProvider, Task> work)
    {
        var tenant = await Site.TenantAsync();
        await new ShellScope(tenant).UsingAsync(scope => work(scope.ServiceProvider));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    // A translator's file. Texts that aren't in it stay in English.
    private const string Translations = """
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=UTF-8\n"

        msgid "Clients"
        msgstr "Kunden"

        msgid "Enter the client's name."
        msgstr "Geben Sie den Namen des Kunden ein."
        """;

    private static async Task RunStepAsync(IServiceProvider services, JsonObject step)
    {
        var context = new RecipeExecutionContext { Name = step["name"]!.GetValue<string>(), Step = step };
        foreach (var handler in services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }

        Assert.Empty(context.Errors);
    }
}
