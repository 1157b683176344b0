using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Import;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Schedule_ItsTimeComes_ImportsByItself()
    {
        await using var server = await StartAsync("* * * * *");
        server.Deliver(People.Anna, "first");
        await server.RestartAsync();
        await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox.Count == 1);

        // This clock is before the last attempt, so nothing was missed and only the schedule's own next time can start an import.
        server.Deliver(People.Anna, "second");
        await server.RestartAsync(new ClockBeforeTheMinute());
        await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox.Count == 2);

        Assert.All(await RunsAsync(server), run => Assert.Equal(ImportTrigger.Schedule, run.Trigger));
    }

    [Fact]
    public async Task Schedule_RunElsewhere_IsSilentAndImportNowStillWorks()
    {
        await using var server = await StartAsync("* * * * *");
        var connection = await server.InTenantAsync(
            "default", async services => (await services.GetRequiredService<IConnectionStore>().ListAsync())[0]);
        server.Deliver(People.Anna, "now");
        await server.RestartAsync("--SalesMailbox:Schedule:Enabled=false");
        using var admin = await server.Visitor().SignInAsync(People.Admin);

        await admin.SubmitAsync(await admin.GetAsync("/Activity/Index/" + connection.Id), "/Imports/Start/" + connection.Id);

        await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox.Count == 1);
        Assert.Equal([ImportTrigger.Manual], (await RunsAsync(server)).Select(run => run.Trigger));
    }

    [Fact]
    public async Task Stop_WhileImporting_EndsTheRunInOrderAndTheNextOneGoesOn()
    {
        await using var server = await StartAsync("0 0 1 1 *");
        for (var number = 0; number < 30; number++)
        {
            server.Deliver(People.Anna, $"mail {number:00}");
        }

        server.Gmail.AddFault(new Fault { Kind = FaultKind.Slow, Call = "messages.get", DelayMilliseconds = 1000 });
        await server.RestartAsync();
        await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox.Count > 0);
        await server.StopAsync();
        server.Gmail.ClearFaults();
        await server.StartAsync();

        var run = (await RunsAsync(server)).MinBy(run => run.Id, StringComparer.Ordinal)!;
        Assert.Equal(ImportRunState.Cancelled, run.State);
        Assert.InRange(run.Done, 1, 29);
        await server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null));
        Assert.Equal(
            30, (await Eventually.BecomesAsync(() => server.InboxAsync(People.Anna), inbox => inbox.Count >= 30)).Distinct().Count());
    }

    private static async Task<ServerUnderTest> StartAsync(string schedule)
    {
        var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await server.AddMailboxAsync(await server.ConnectAsync(schedule: schedule), People.Anna);
        return server;
    }

    private static Task<IReadOnlyList<ImportRun>> RunsAsync(ServerUnderTest server) => server.InTenantAsync("default", async services =>
    {
        var connection = (await services.GetRequiredService<IConnectionStore>().ListAsync())[0];
        return (await services.GetRequiredService<IImportRunStore>().ListAsync(connection.Id, new PageRequest(Size: 100))).Items;
    });

    /// <summary>Runs at normal speed, up to a minute behind the real time, and starts three seconds before a full minute.</summary>
    private sealed class ClockBeforeTheMinute : TimeProvider
    {
        private readonly TimeSpan _behind = TimeSpan.FromSeconds((DateTimeOffset.UtcNow.Second + 3) % 60);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - _behind;
    }
}
