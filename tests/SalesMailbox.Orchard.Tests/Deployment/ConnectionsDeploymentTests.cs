using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Deployment;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Deployment;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Orchard.Tests.Deployment;

/// <summary>A deployment plan copies connections from one site to another.</summary>
public abstract class ConnectionsDeploymentTests(ITestSite site)
{
    [Fact]
    public async Task Plan_CarriedToAnEmptySite_HasAllButSecrets()
    {
        await using var harness = await site.CreateAsync();
        var (connection, secret) = await FillAsync(harness);
        var step = await ExportAsync(harness);

        Assert.DoesNotContain(secret, step.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ecret", step.ToJsonString(), StringComparison.Ordinal);

        await using var other = await site.CreateAsync();
        await AddTypesAsync(other);
        Assert.Empty(await ImportAsync(other, step));

        await using var scope = other.Open();
        var arrived = Assert.Single(await scope.Services.GetRequiredService<IConnectionStore>().ListAsync());
        Assert.Equal((connection.Id, "Acme", "client", true), (arrived.Id, arrived.Name, arrived.Settings["ClientId"], arrived.ImportSent));
        Assert.Equal(
            (MatchingType.EmailDomain, "0 * * * *", false, (string?)null),
            (arrived.MatchingType, arrived.Schedule, arrived.IntegratorEnabled, arrived.ProtectedSettings.Values.SingleOrDefault()));
        var mailbox = Assert.Single(await scope.Services.GetRequiredService<IMailboxStore>().ListAsync());
        Assert.Equal(("Ana@acme.example", TicketUse.Project, true), (mailbox.Address, mailbox.MatchedUse, mailbox.MatchingEnabled));
        Assert.Equal((await scope.Services.GetRequiredService<IAgentDirectory>().ListAsync()).Single().Id, mailbox.AgentId);
        var matching = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<MatchingSettings>();
        Assert.Equal(["acme.example"], matching.OwnDomains);
        Assert.Equal(["[ACME]"], matching.SubjectTags);
        var excluded = Assert.Single(
            await scope.Services.GetRequiredService<ITicketStore>().ListTypesAsync(), type => matching.ExcludedTypeIds.Contains(type.Id));
        Assert.Equal(TicketUse.Service, excluded.Use);
    }

    [Fact]
    public async Task Plan_CarriedToASiteAtWork_LeavesItAtWork()
    {
        await using var harness = await site.CreateAsync();
        await FillAsync(harness);
        var step = await ExportAsync(harness);

        Assert.Empty(await ImportAsync(harness, step));

        await using var scope = harness.Open();
        var connection = Assert.Single(await scope.Services.GetRequiredService<IConnectionStore>().ListAsync());
        Assert.True(connection.IntegratorEnabled);
        Assert.True(connection.ProtectedSettings.ContainsKey("ClientSecret"));
        Assert.Single(await scope.Services.GetRequiredService<IMailboxStore>().ListAsync());
    }

    [Fact]
    public async Task Step_WithWhatIsNone_SaysWhatIsWrong()
    {
        await using var harness = await site.CreateAsync();
        var step = JsonNode.Parse("""
            { "Connections": [ { "Name": "", "Type": "None" }, { "Name": "Acme", "Type": "Scripted", "Mailboxes": [ { "Address": "x@acme.example", "Agent": "nobody" } ] } ],
              "Matching": { "OwnDomains": [ "no domain" ] } }
            """)!.AsObject();

        var errors = await ImportAsync(harness, step);

        Assert.Contains(errors, error => error.Contains("\"nobody\"", StringComparison.Ordinal));
        Assert.True(errors.Count >= 4, string.Join('\n', errors));
        await using var scope = harness.Open();
        Assert.Equal("Acme", Assert.Single(await scope.Services.GetRequiredService<IConnectionStore>().ListAsync()).Name);
    }

    private static async Task<(SalesConnection Connection, string Secret)> FillAsync(IStoreHarness harness)
    {
        await AddTypesAsync(harness);
        await using var scope = harness.Open();
        var connections = scope.Services.GetRequiredService<ConnectionManager>();
        var connection = (await connections.CreateAsync("Acme", "Scripted", MatchingType.EmailDomain)).Value!;
        Assert.True((await connections.SaveSettingsAsync(
            connection.Id, new Dictionary<string, string?> { ["ClientId"] = "client", ["ClientSecret"] = "hush" })).Succeeded);
        var details = new ConnectionDetails(
            "Acme", MatchingType.EmailDomain, true, "0 * * * *", new DateOnly(2026, 1, 2), true, false, false, AmbiguityPolicy.LeaveInInbox,
            false, connection.Version);
        Assert.True((await connections.UpdateAsync(connection.Id, details)).Succeeded);
        var agent = (await scope.Services.GetRequiredService<IAgentDirectory>().ListAsync()).Single();
        Assert.True((await scope.Services.GetRequiredService<MailboxManager>()
            .AddAsync(connection.Id, new MailboxDetails("Ana@acme.example", agent.Id, true, TicketUse.Project))).Succeeded);
        var type = (await scope.Services.GetRequiredService<ITicketStore>().ListTypesAsync()).First(type => type.Use == TicketUse.Service);
        Assert.True((await scope.Services.GetRequiredService<MatchingSettingsManager>()
            .SaveAsync(new MatchingSettingsEdit("acme.example", "", "", "[ACME]", [type.Id]))).Succeeded);
        return (connection, connection.ProtectedSettings["ClientSecret"]);
    }

    /// <summary>Adds the types that a site has from the start.</summary>
    private static async Task AddTypesAsync(IStoreHarness harness)
    {
        await using var scope = harness.Open();
        await scope.Services.GetRequiredService<TicketDefaults>().EnsureAsync();
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
    }

    private static async Task<JsonObject> ExportAsync(IStoreHarness harness)
    {
        await using var scope = harness.Open();
        var result = new DeploymentPlanResult(new NoFiles(), new RecipeDescriptor());
        foreach (var source in scope.Services.GetServices<IDeploymentSource>())
        {
            await source.ProcessDeploymentStepAsync(new ConnectionsDeploymentStep(), result);
        }

        return Assert.Single(result.Steps);
    }

    private static async Task<IList<string>> ImportAsync(IStoreHarness harness, JsonObject step)
    {
        await using var scope = harness.Open();
        var context = new RecipeExecutionContext { Name = SalesMailboxRecipeStep.Name, Step = step };
        foreach (var handler in scope.Services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }

        return context.Errors;
    }

    private sealed class NoFiles : IFileBuilder
    {
        public Task SetFileAsync(string subpath, Stream stream) => throw new NotSupportedException();
    }
}
