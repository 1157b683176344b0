using System.Text.Json;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Verbs;

public sealed class IntegratorVerbTests
{
    [Fact]
    public async Task Integrator_BesideAServerWithoutSchedule_ImportsLogsAsJsonAndStopsOnSigterm()
    {
        await using var server = await ServerUnderTest.StartAsync(null, "--SalesMailbox:Schedule:Enabled=false");
        await server.MoveInAsync();
        await server.AddMailboxAsync(await server.ConnectAsync(), People.Anna);
        server.Deliver(People.Anna, "hello");

        using var integrator = ServerProcess.Start(
            server,
            ["integrator", "--urls", "http://127.0.0.1:0"],
            null,
            ("SalesMailbox__JsonLogs", "true"),
            ("Logging__LogLevel__Default", "Information"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"));
        await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox is ["hello"]);
        var address = await Eventually.BecomesAsync(() => Task.FromResult(Address(integrator)), found => found is not null);
        using var visitor = new Visitor(address!, "", null);
        var ready = await visitor.GetAsync("/health/ready");
        var metrics = await Eventually.BecomesAsync(
            () => visitor.GetAsync("/metrics"),
            page => page.Body.Contains("salesmailbox_messages_imported_total", StringComparison.Ordinal));
        var page = await visitor.GetAsync("/Account/SignIn");
        var code = await integrator.TerminateAsync();

        Assert.Equal("ready", ready.Body);
        Assert.Contains("mailbox=\"", metrics.Body, StringComparison.Ordinal);
        // identified by id unless the operator configures addresses
        Assert.DoesNotContain(People.Anna, metrics.Body, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
        Assert.True(code == 0, integrator.ToString());
        var fields = Scopes(integrator);
        Assert.Contains(fields, scope => scope.ContainsKey("tenant") && scope.ContainsKey("mailbox"));
        Assert.Contains(fields, scope => scope.ContainsKey("message"));
    }

    [Fact]
    public async Task Integrator_TenantAddedMeanwhile_IsTakenUp()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var add = ServerProcess.Start(
            server,
            ["tenants", "add", "--name", "late", "--customer", "Late Ltd", "--prefix", "late", "--admin-email", "first@late.example",
                "--admin-name", "First"],
            People.Password + "\n");
        var code = await add.EndAsync();

        Assert.True(code == 0, add.ToString());
        using var visitor = await server.Visitor("late").SignInAsync("first@late.example");
        Assert.Equal("Modules", (await visitor.FollowAsync(await visitor.GetAsync("/"))).Title);
        using var list = await ServerProcess.RunAsync(server, "tenants", "list");
        Assert.Contains(
            list.Output,
            line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["late", "Late", "Ltd", "/late", "Sqlite"]);
    }

    private static string? Address(ServerProcess process) => process.Output.Select(Parse).OfType<JsonElement>()
        .Select(line =>
            line.TryGetProperty("State", out var state) && state.TryGetProperty("address", out var address) ? address.GetString() : null)
        .FirstOrDefault(address => address is not null);

    private static List<Dictionary<string, JsonElement>> Scopes(ServerProcess process) =>
        [.. process.Output.Select(Parse).OfType<JsonElement>()
            .Where(line => line.TryGetProperty("Scopes", out _))
            .Select(line => line.GetProperty("Scopes").EnumerateArray().Where(scope => scope.ValueKind == JsonValueKind.Object)
                .SelectMany(scope => scope.EnumerateObject())
                .GroupBy(field => field.Name)
                .ToDictionary(field => field.Key, field => field.First().Value))];

    private static JsonElement? Parse(string line)
    {
        Assert.True(line.StartsWith('{'), $"Not a JSON object a line: {line}");
        return JsonDocument.Parse(line).RootElement;
    }
}
