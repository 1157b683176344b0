using System.Globalization;
using System.Net;
using SalesMailbox.Server.Tests.Demo;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Verbs;

/// <summary>A newcomer's path with <c>--sandbox</c>: set up, connect, sign in.</summary>
public sealed class SandboxVerbTests
{
    [Fact]
    public async Task Sandbox_OneCommand_ServerAndGmailAreSetToEachOther()
    {
        await using var own = await ServerUnderTest.StartAsync();
        await own.StopAsync();
        var ports = FreePorts.Take(2);
        var (address, sandbox) = ($"http://127.0.0.1:{ports[0]}", $"http://127.0.0.1:{ports[1]}");
        using var process = ServerProcess.Start(
            own, ["--sandbox", "--urls", address, "--sandbox-port", ports[1].ToString(CultureInfo.InvariantCulture)]);
        await Eventually.BecomesAsync(() => Task.FromResult(process.ToString()), text => text.Contains("Ctrl+C", StringComparison.Ordinal));
        using var gmail = new Visitor(sandbox, "", null);
        using var visitor = new Visitor(address, "", null);
        var home = await gmail.GetAsync("/");
        var codes = home.Document.QuerySelectorAll("dd code").Select(code => code.TextContent).ToList();

        await visitor.FillAsync(
            "/Setup", ("Company", "Acme"), ("DisplayName", "Ada"), ("Email", People.Admin), ("Password", People.Password));
        await visitor.SubmitAsync(await visitor.GetAsync("/Modules"), "/Modules/Switch");
        var details = await visitor.FollowAsync(await visitor.FillAsync("/Connections/New", ("Form.Name", "Acme")));
        var id = details.Path.Split('/')[^1];
        await visitor.SubmitAsync(
            details, "/Credentials/" + id, ("Credentials.ClientId", codes[0]), ("Credentials.ClientSecret", codes[1]));
        var mailbox = await visitor.GetAsync("/Mailboxes/Add/" + id);
        var agent = mailbox.Document.QuerySelectorAll("select[name='Form.AgentId'] option")
            .Select(option => option.GetAttribute("value"))
            .Last(value => value is { Length: > 0 });
        await visitor.SubmitAsync(
            mailbox, null, ("Form.Address", "agent@sandbox.test"), ("Form.AgentId", agent!), ("Form.MatchingEnabled", "false"));
        var leave = await visitor.FillAsync("/Integrations");
        var google = new Uri(leave.Document.QuerySelector("main a")!.GetAttribute("href")!);
        var ask = await gmail.GetAsync(google.PathAndQuery + "&account=agent%40sandbox.test");
        var answer = await gmail.SubmitAsync(ask, "/o/oauth2/v2/auth", ("decision", "allow"));
        var back = await visitor.FollowAsync(await visitor.GetAsync(new Uri(answer.Location!).PathAndQuery));

        Assert.StartsWith(sandbox, google.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("agent@sandbox.test", home.Text, StringComparison.Ordinal);
        Assert.Contains(codes, code => code == address + "/authcallback");
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Contains("Signed in as agent@sandbox.test", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, await process.TerminateAsync());
    }
}
