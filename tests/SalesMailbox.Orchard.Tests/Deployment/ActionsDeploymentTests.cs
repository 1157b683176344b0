using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Deployment;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Deployment;

/// <summary>A deployment plan copies actions from one tenant to another.</summary>
[Collection(TenantSite.Name)]
public sealed class ActionsDeploymentTests(TenantSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_CarriedToAnotherTenant_NamesWhatIsThere()
    {
        var mailbox = await ShareAsync(TenantSite.First, "offers@example.com");
        await AddAsync(
            TenantSite.First,
            new ActionDetails("Offer", [TicketUse.Project], true, true, "won", false, FromSetting.Of(mailbox), "Dear customer", 9));
        var step = await ExportAsync(TenantSite.First);
        Assert.DoesNotContain(mailbox, step.ToJsonString(), StringComparison.Ordinal);

        var errors = await ImportAsync(TenantSite.North, step.DeepClone().AsObject());
        Assert.Contains(
            "offers@example.com",
            Assert.Single(errors, error => error.StartsWith("Offer: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Empty(await FindAsync(TenantSite.North, "Offer"));

        var there = await ShareAsync(TenantSite.North, "offers@example.com");
        Assert.Empty(await ImportAsync(TenantSite.North, step.DeepClone().AsObject()));
        Assert.Empty(await ImportAsync(TenantSite.North, step.DeepClone().AsObject()));

        var arrived = Assert.Single(await FindAsync(TenantSite.North, "Offer"));
        Assert.Equal((FromSetting.Of(there), "won", false, 9), (arrived.From, arrived.NewStatusId, arrived.IsEnabled, arrived.Position));
        Assert.Equal((true, true, "Dear customer"), (arrived.SendsEmail, arrived.ForQuotations, arrived.BodyTemplate));
        Assert.Equal([TicketUse.Project], arrived.Uses);
        Assert.Single(await FindAsync(TenantSite.North, "Reply"));
    }

    [Fact]
    public async Task Step_WithWhatIsNotThere_SaysWhatToDoAndTakesTheRest()
    {
        var step = JsonNode.Parse("""
            { "name": "SalesMailboxActions", "Actions": [ { "Name": "Close", "Uses": [ "Service" ], "NewStatus": "Nowhere" }, { "Name": "", "Uses": [ "Service" ] }, { "Name": "Visit", "Uses": [ "Service" ], "NewStatus": "waiting for client" } ] }
            """)!.AsObject();

        var errors = await ImportAsync(TenantSite.North, step);

        Assert.Equal(2, errors.Count);
        Assert.Contains(
            errors,
            error => error.StartsWith("Close: ", StringComparison.Ordinal) && error.Contains("\"Nowhere\"", StringComparison.Ordinal));
        Assert.Empty(await FindAsync(TenantSite.North, "Close"));
        Assert.Equal("waiting", Assert.Single(await FindAsync(TenantSite.North, "Visit")).NewStatusId);
    }

    [Fact]
    public async Task Step_ThatIsNone_SaysSo()
    {
        var errors = await ImportAsync(TenantSite.North, JsonNode.Parse("""{ "name": "SalesMailboxActions", "Actions": 5 }""")!.AsObject());

        Assert.Contains("SalesMailboxActions", Assert.Single(errors), StringComparison.Ordinal);
    }

    private Task<string> ShareAsync(string tenant, string address) => site.Site.InTenantAsync(tenant, async services =>
    {
        var connection = new SalesConnection { Name = address, Type = "Google" };
        var mailbox = new Mailbox { Address = address, NormalizedAddress = address, IsShared = true, ConnectionId = connection.Id };
        await services.GetRequiredService<IConnectionStore>().AddAsync(connection, Stop);
        await services.GetRequiredService<IMailboxStore>().AddAsync(mailbox, Stop);
        await services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
        return mailbox.Id;
    });

    private Task<bool> AddAsync(string tenant, ActionDetails details) => site.Site.InTenantAsync(tenant, async services =>
    {
        var added = await services.GetRequiredService<ActionDefinitionManager>().AddAsync(details, Stop);
        Assert.Empty(added.Errors);
        return true;
    });

    private Task<List<ActionDefinition>> FindAsync(string tenant, string name) => site.Site.InTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IActionDefinitionStore>().ListAsync(Stop)).Where(action => action.Name == name).ToList());

    private Task<JsonObject> ExportAsync(string tenant) => site.Site.InTenantAsync(tenant, async services =>
    {
        var result = new DeploymentPlanResult(new NoFiles(), new RecipeDescriptor());
        foreach (var source in services.GetServices<IDeploymentSource>())
        {
            await source.ProcessDeploymentStepAsync(new ActionsDeploymentStep(), result);
        }

        return Assert.Single(result.Steps);
    });

    private Task<IList<string>> ImportAsync(string tenant, JsonObject step) => site.Site.InTenantAsync(tenant, async services =>
    {
        var context = new RecipeExecutionContext { Name = ActionsStepContent.Name, Step = step };
        foreach (var handler in services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }

        return context.Errors;
    });

    private sealed class NoFiles : IFileBuilder
    {
        public Task SetFileAsync(string subpath, Stream stream) => throw new NotSupportedException();
    }
}
