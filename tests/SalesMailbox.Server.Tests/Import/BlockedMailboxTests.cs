using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Text;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Import;

/// <summary>If Gmail doesn't answer for one mailbox and no other scheduled import may start, nothing else waits for it.</summary>
public sealed class BlockedMailboxTests
{
    private const string Carl = "carl@acme.example";

    /// <summary>A hanging call must not fail before the test has seen the result.</summary>
    private const string PatientCalls = "--SalesMailbox:Google:CallTimeout=00:10:00";

    [Fact]
    public async Task Schedule_OneMailboxHangs_TheOthersImportAndSendingSignInAndTestsDoNotWait()
    {
        await using var server = await ServerUnderTest.StartAsync(
            settings: ["--SalesMailbox:Import:ParallelMailboxesInProcess=2", PatientCalls]);
        await server.MoveInAsync();
        await server.AddUserAsync("default", Carl, "Carl Agent", "Agent");
        var connection = await server.ConnectAsync(schedule: "* * * * *");
        var slow = await server.AddMailboxAsync(connection, People.Anna);
        var quick = await server.AddMailboxAsync(connection, People.Ben);
        server.Gmail.AddFault(new Fault { Kind = FaultKind.Slow, Account = People.Anna, DelayMilliseconds = 600_000 });
        server.Deliver(People.Ben, "by schedule");
        await server.RestartAsync();
        await Eventually.BecomesAsync(() => RunningAsync(server), running => running.Contains(slow.Id));

        var bySchedule = await Eventually.BecomesAsync(() => server.InboxAsync(People.Ben), inbox => inbox.Count == 1);
        server.Deliver(People.Ben, "the next minute");
        await Eventually.BecomesAsync(() => server.InboxAsync(People.Ben), inbox => inbox.Count == 2);
        var access = await server.InTenantAsync(
            "default", services => services.GetRequiredService<MailboxAccessTester>().TestAsync(quick.Id, CancellationToken.None));
        using var ben = await server.Visitor().SignInAsync(People.Ben);
        await SendAsync(ben);
        var fresh = await server.AddMailboxAsync(connection, Carl);
        server.Deliver(Carl, "after the sign-in");
        var isImporting = await server.InTenantAsync("default", services => services.GetRequiredService<ImportControl>()
            .ImportAfterSignInAsync(new SignInOutcome(true, SharedTexts.Stored.With("Signed in."), connection.Id, fresh.Id)));
        await Eventually.BecomesAsync(() => server.InboxAsync(Carl), inbox => inbox.Count == 1);

        Assert.Equal(["by schedule"], bySchedule);
        Assert.Equal(MailboxAccessState.Accessible, access.State);
        Assert.True(isImporting);
        Assert.Contains(slow.Id, await RunningAsync(server));
    }

    /// <summary>Hanging mailboxes occupy all places of the schedule.</summary>
    [Fact]
    public async Task Schedule_EveryPlaceIsTaken_SendingAndImportNowDoNotWait()
    {
        await using var server = await ServerUnderTest.StartAsync(settings: ["--SalesMailbox:Import:ParallelMailboxes=1", PatientCalls]);
        await server.MoveInAsync();
        var connection = await server.ConnectAsync();
        var slow = await server.AddMailboxAsync(connection, People.Anna);
        server.Gmail.AddFault(new Fault { Kind = FaultKind.Slow, Account = People.Anna, DelayMilliseconds = 600_000 });
        await server.RestartAsync();
        await Eventually.BecomesAsync(() => RunningAsync(server), running => running.Contains(slow.Id));
        await server.AddMailboxAsync(connection, People.Ben);
        server.Deliver(People.Ben, "now");

        using var ben = await server.Visitor().SignInAsync(People.Ben);
        using var admin = await server.Visitor().SignInAsync(People.Admin);
        await SendAsync(ben);
        await admin.SubmitAsync(await admin.GetAsync("/Activity/Index/" + connection.Id), "/Imports/Start/" + connection.Id);

        Assert.Equal(["now"], await Eventually.BecomesAsync(() => server.InboxAsync(People.Ben), inbox => inbox.Count > 0));
        Assert.Contains(slow.Id, await RunningAsync(server));
    }

    private static async Task SendAsync(Visitor ben)
    {
        var ticket = await ben.NewTicketAsync("Sent while others import");
        var reply = (await ben.GetAsync($"/Tickets/Details/{ticket}")).Document.QuerySelectorAll("a[href*='/Compose/Run/']")
            .Single(link => link.TextContent.Trim() == "Reply").GetAttribute("href")!;
        await ben.FillAsync(reply, ("Form.To", "clara@brightwell.example"), ("Form.Html", "<div>Hello</div>"));
        await Eventually.BecomesAsync(
            async () => (await ben.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Sent by Ben", StringComparison.Ordinal),
            static isSent => isSent);
    }

    private static Task<List<string>> RunningAsync(ServerUnderTest server) => server.InTenantAsync("default", async services =>
        (await services.GetRequiredService<IImportRunStore>().ListRunningAsync(null)).Select(run => run.MailboxId).ToList());
}
