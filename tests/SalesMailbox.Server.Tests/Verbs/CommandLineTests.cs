using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Verbs;

public sealed class CommandLineTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Help_OfTheProgramAndItsVerbs_NamesThemWithTheirOptions()
    {
        using var program = await ServerProcess.RunAsync(_server, "--help");
        using var add = await ServerProcess.RunAsync(_server, "tenants", "add", "--help");

        Assert.All(
            ["import", "integrator", "tenants", "--data", "--urls"],
            word => Assert.Contains(word, program.ToString(), StringComparison.Ordinal));
        Assert.All(
            ["--name", "--prefix", "--host", "--admin-email", "SALESMAILBOX_ADMIN_PASSWORD"],
            word => Assert.Contains(word, add.ToString(), StringComparison.Ordinal));
        Assert.Equal((0, 0), (program.ExitCode, add.ExitCode));
    }

    [Fact]
    public async Task UnknownVerb_Mistyped_IsRefusedInsteadOfStartingTheServer()
    {
        using var process = await ServerProcess.RunAsync(_server, "improt", "--once");

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("'improt' is neither a verb", process.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenantsAdd_BadInput_NamesTheOption()
    {
        using var process = ServerProcess.Start(
            _server,
            ["tenants", "add", "--name", "Bad Name", "--customer", "Bad", "--admin-email", "nonsense", "--admin-name", "First"],
            null,
            ("SALESMAILBOX_ADMIN_PASSWORD", "short"));

        Assert.Equal(2, await process.EndAsync());
        Assert.All(
            ["--name:", "--prefix:", "--admin-email:", "password:"],
            option => Assert.Contains(process.Errors, line => line.StartsWith(option, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Server_StartedAndTerminated_ServesAndEndsInOrder()
    {
        await using var own = await ServerUnderTest.StartAsync();
        await own.StopAsync();
        using var process = ServerProcess.Start(
            own, ["--urls", "http://127.0.0.1:0"], null, ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"));
        var address = await Eventually.BecomesAsync(() => Task.FromResult(Listening(process)), found => found is not null);
        using var visitor = new Visitor(address!, "", null);

        Assert.Equal("/Setup", (await visitor.FollowAsync(await visitor.GetAsync("/"))).Path);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/theme.css")).Status);
        Assert.Equal(0, await process.TerminateAsync());
    }

    private static string? Listening(ServerProcess process) =>
        process.Output.Select(line => line.Split("Now listening on: "))
            .Where(parts => parts.Length == 2)
            .Select(parts => parts[1].Trim())
            .FirstOrDefault();
}
