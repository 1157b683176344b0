using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Users;
using OrchardCore.Users.Services;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo;
using SalesMailbox.Demo.Content;
using SalesMailbox.Orchard.Host.Demo;
using SalesMailbox.Orchard.Tests.Sqlite;
using SalesMailbox.StoreContract;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Orchard.Tests.Demo;

/// <summary>The recipe step that fills a tenant with the demo's company.</summary>
[Collection(SqliteSite.Name)]
public sealed class DemoRecipeTests(SqliteSite site) : IAsyncDisposable
{
    private const string Password = "Recipe-test-1";

    /// <summary>
    /// If two recipes have the same name, Orchard runs neither of them, nor any recipe that refers to one. The demo's setup is such a
    /// recipe.
    /// </summary>
    [Fact]
    public async Task Recipes_OfTheHost_AreFoundOnceEach()
    {
        await using var harness = await site.CreateAsync();
        await using var scope = harness.Open();

        var found = await Task.WhenAll(scope.Services.GetServices<IRecipeHarvester>().Select(harvester => harvester.HarvestRecipesAsync()));

        var names = found.SelectMany(recipes => recipes).Select(recipe => recipe.Name).ToList();
        Assert.Contains("SalesMailboxDemo", names);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Step_EmptyTenant_HasTheCompanyButNoMailAndNoSignIn()
    {
        await using var harness = await site.CreateAsync();

        Assert.Empty(await RunAsync(harness));

        await using var scope = harness.Open();
        var services = scope.Services;
        Assert.Equal(
            DemoClients.All.Count,
            (await services.GetRequiredService<IClientStore>().ListAsync(null, new PageRequest(Size: 500))).Items.Count);
        Assert.Equal(
            DemoTickets.All.Count,
            (await services.GetRequiredService<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest(Size: 500))).Items.Count);
        Assert.All(
            await services.GetRequiredService<IConnectionStore>().ListAsync(), connection => Assert.False(connection.IntegratorEnabled));
        var mailboxes = await services.GetRequiredService<IMailboxStore>().ListAsync();
        Assert.Equal(DemoConnections.All.Sum(connection => connection.Mailboxes.Count), mailboxes.Count);
        Assert.Empty(await services.GetRequiredService<IGrantStore>().ListAsync([.. mailboxes.Select(mailbox => mailbox.Id)]));
        Assert.NotNull(await services.GetRequiredService<IUserService>().AuthenticateAsync(DemoPeople.Anna, Password, (_, _) => { }));
    }

    [Fact]
    public async Task Step_TenantWithClients_SaysSoAndAddsNothing()
    {
        await using var harness = await site.CreateAsync();
        await using (var scope = harness.Open())
        {
            Assert.True((await scope.Services.GetRequiredService<ClientManager>().CreateAsync(new ClientForm("Ours"))).Succeeded);
        }

        var errors = await RunAsync(harness);

        Assert.Contains("There are clients here already", Assert.Single(errors), StringComparison.Ordinal);
        await using var after = harness.Open();
        Assert.Single((await after.Services.GetRequiredService<IClientStore>().ListAsync(null, new PageRequest())).Items);
    }

    /// <summary>The site's other tests expect only one user.</summary>
    public async ValueTask DisposeAsync() => await site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        foreach (var person in DemoPeople.All)
        {
            if (await users.FindByEmailAsync(person.Address) is { } user)
            {
                Assert.True((await users.DeleteAsync(user)).Succeeded);
            }
        }

        return true;
    });

    private static async Task<IList<string>> RunAsync(IStoreHarness harness)
    {
        await using var scope = harness.Open();
        var step = ActivatorUtilities.CreateInstance<DemoRecipeStep>(new WithClock(scope.Services));
        var context = new RecipeExecutionContext
        {
            Name = DemoRecipeStep.Id,
            Step = new JsonObject { ["name"] = DemoRecipeStep.Id, ["Password"] = Password },
        };
        await step.ExecuteAsync(context);
        return context.Errors;
    }

    /// <summary>Gives the demo the clock of the tests' site, which the demo doesn't move.</summary>
    private sealed class WithClock(IServiceProvider services) : IServiceProvider
    {
        private readonly DemoClock _clock = new();

        public object? GetService(Type serviceType) =>
            serviceType == typeof(DemoClock) ? _clock : serviceType == typeof(IServiceProvider) ? this : services.GetService(serviceType);
    }
}
