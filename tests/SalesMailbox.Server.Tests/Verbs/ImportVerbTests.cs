using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Verbs;

/// <summary>Runs import --once as a real process with the data of a stopped server.</summary>
public sealed class ImportVerbTests
{
    [Fact]
    public async Task ImportOnce_TwoProcessesAtOnce_BringEachMailOnce()
    {
        await using var server = await StartAsync();
        const int Mails = 40;
        for (var number = 0; number < Mails; number++)
        {
            server.Deliver(People.Anna, $"a {number:00}");
            server.Deliver(People.Ben, $"b {number:00}");
        }

        using var one = ServerProcess.Start(server, ["import", "--once"]);
        using var two = ServerProcess.Start(server, ["import", "--once"]);
        await Task.WhenAll(one.EndAsync(), two.EndAsync());
        using var rest = await ServerProcess.RunAsync(server, "import", "--once");

        Assert.True(rest.ExitCode == 0, rest.ToString());
        Assert.All([one, two], process => Assert.True(process.ExitCode is 0 or 1, process.ToString()));
        Assert.Contains(one.Output.Concat(two.Output), line => line.Contains("40 imported", StringComparison.Ordinal));
        await server.StartAsync();
        Assert.Equal(Enumerable.Range(0, Mails).Select(number => $"a {number:00}"), await server.InboxAsync(People.Anna));
        Assert.Equal(Enumerable.Range(0, Mails).Select(number => $"b {number:00}"), await server.InboxAsync(People.Ben));
    }

    [Fact]
    public async Task FirstStart_TwoProcessesAtOnce_BothFindOrMakeTheDatabase()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.StopAsync();
        Directory.Delete(server.DataDirectory, recursive: true);

        using var one = ServerProcess.Start(server, ["import", "--once"]);
        using var two = ServerProcess.Start(server, ["import", "--once"]);
        await Task.WhenAll(one.EndAsync(), two.EndAsync());

        Assert.All([one, two], process => Assert.True(process.ExitCode == 0, process.ToString()));
        await server.StartAsync();
        using var visitor = server.Visitor();
        Assert.Equal("/Setup", (await visitor.GetAsync("/")).Location);
    }

    [Fact]
    public async Task ImportOnce_OneMailbox_SaysWhatBecameOfItAndLeavesTheOthers()
    {
        await using var server = await StartAsync();
        server.Deliver(People.Anna, "for Anna");
        server.Deliver(People.Ben, "for Ben");

        using var process = await ServerProcess.RunAsync(
            server, "import", "--once", "--tenant", "default", "--mailbox", "ANNA@acme.example");

        Assert.True(process.ExitCode == 0, process.ToString());
        var line = Assert.Single(process.Output);
        Assert.StartsWith(
            $"default  {People.Anna}  succeeded: 1 imported (0 matched, 0 new tickets, 1 inbox), 0 ignored, 0 to retry, 0 parked, ", line,
            StringComparison.Ordinal);
        await server.StartAsync();
        Assert.Equal(["for Anna"], await server.InboxAsync(People.Anna));
        Assert.Empty(await server.InboxAsync(People.Ben));
    }

    [Fact]
    public async Task ImportOnce_OneGrantRevoked_FailsAndTheOtherMailboxIsImported()
    {
        await using var server = await StartAsync();
        server.Deliver(People.Ben, "for Ben");
        server.Gmail.RevokeGrant(People.Anna);

        using var process = await ServerProcess.RunAsync(server, "import", "--once");

        Assert.True(process.ExitCode == 1, process.ToString());
        Assert.Contains(process.Output, line => line.StartsWith($"default  {People.Anna}  FAILED", StringComparison.Ordinal));
        Assert.Contains(process.Output, line => line.StartsWith($"default  {People.Ben}  succeeded: 1 imported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportOnce_NothingOfTheName_IsRefusedWithWords()
    {
        await using var server = await StartAsync();

        await RefusesAsync(server, "There is no tenant 'nobody'. There are: default.", "--tenant", "nobody");
        await RefusesAsync(server, "No mailbox has the address 'nobody@acme.example'", "--mailbox", "nobody@acme.example");
        await RefusesAsync(server, "'--mailbix' is neither a verb", "--mailbix", People.Anna);
        using var withoutOnce = await ServerProcess.RunAsync(server, "import");
        Assert.True(withoutOnce.ExitCode != 0, withoutOnce.ToString());
        Assert.Contains("Say --once", withoutOnce.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportOnce_ModuleOff_IsRefusedForANamedTenant()
    {
        await using var server = await StartAsync(module: false);
        server.Deliver(People.Anna, "not now");

        await RefusesAsync(server, "default: the module Sales Mailbox is off", "--tenant", "default");

        await server.StartAsync();
        Assert.Empty(await server.InboxAsync(People.Anna));
    }

    private static async Task RefusesAsync(ServerUnderTest server, string words, params string[] arguments)
    {
        using var process = await ServerProcess.RunAsync(server, ["import", "--once", .. arguments]);
        Assert.True(process.ExitCode == 2, process.ToString());
        Assert.Contains(words, process.ToString(), StringComparison.Ordinal);
    }

    /// <returns>A stopped server with two signed-in mailboxes.</returns>
    private static async Task<ServerUnderTest> StartAsync(bool module = true)
    {
        var server = await ServerUnderTest.StartAsync(null, "--SalesMailbox:Schedule:Enabled=false");
        await server.MoveInAsync();
        var connection = await server.ConnectAsync();
        await server.AddMailboxAsync(connection, People.Anna);
        await server.AddMailboxAsync(connection, People.Ben);
        if (!module)
        {
            await server.InTenantAsync("default", async services =>
            {
                await services.GetRequiredService<ModuleSwitch>().SetAsync(false, TestContext.Current.CancellationToken);
                return true;
            });
        }

        await server.StopAsync();
        return server;
    }
}
