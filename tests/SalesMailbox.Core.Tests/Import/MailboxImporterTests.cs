using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

public sealed class MailboxImporterTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_FirstContact_BringsOnlyMailSinceTheSignIn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("new", After);

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["new"], await world.StoredAsync());
        Assert.Equal("profile", world.Service.Calls.First());
    }

    [Fact]
    public async Task RunAsync_EmptyPageWithToken_GoesOn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.EmptyFirstPage = true;
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("b", After);

        await world.ImportAsync();

        Assert.Equal(["a", "b"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_ManyChanges_KeepsOneCursorForAllPages()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        for (var number = 0; number < 7; number++)
        {
            world.Service.Deliver($"m{number}", After);
        }

        await world.ImportAsync();

        Assert.Equal(7, (await world.StoredAsync()).Count);
        Assert.Equal(["changes 0"], world.Service.Calls.Where(call => call.StartsWith("changes", StringComparison.Ordinal)).Distinct());
        Assert.Equal("7", (await world.StateAsync()).Cursor);
        Assert.InRange(world.Service.MostReadAtOnce, 1, 8);
    }

    [Fact]
    public async Task RunAsync_CursorExpired_ListsAgainWithoutLossOrDuplicate()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("b", world.Time.GetUtcNow());
        world.Service.OldestCursor = 2;

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["a", "b"], await world.StoredAsync());
        Assert.Equal("2", (await world.StateAsync()).Cursor);
    }

    [Fact]
    public async Task RunAsync_MessageDeletedMeanwhile_IsGoneAndOthersGoOn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        world.Service.Fault = (call, id) => call == "fetch" && id == "a" ? new MailServiceException(MailServiceError.MessageGone, "404") : null;

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["b"], await world.StoredAsync());
        Assert.Equal(1, (await world.CountsAsync()).Gone);
    }

    [Fact]
    public async Task RunAsync_IgnoredMailTakenOutOfSpam_IsImported()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Service.Deliver("a", After, excluded: true);
        await world.ImportAsync();
        Assert.Equal(1, (await world.CountsAsync()).Ignored);
        world.Service.Deliver("a", After);

        await world.ImportAsync();

        Assert.Equal(["a"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_Throttled_HonoursTheTimeAskedForAndCountsNoAttempt()
    {
        await using var world = await ImportWorld.CreateAsync();
        var retryAt = world.Time.GetUtcNow().AddHours(2);
        world.Service.Deliver("a", After);
        world.Service.Fault = (call, _) => call == "fetch" ? new MailServiceException(MailServiceError.Throttled, "Slow down.", retryAt) : null;

        var run = await world.ImportAsync();
        world.Service.Fault = (_, _) => null;
        world.Time.Advance(TimeSpan.FromMinutes(119));
        var early = await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromMinutes(2));
        var late = await world.ImportAsync();

        Assert.Equal((ImportRunState.Failed, "Slow down."), (run!.State, run.Error));
        Assert.Null(early);
        Assert.Equal(ImportRunState.Succeeded, late!.State);
        Assert.Equal(0, (await world.ItemsAsync(ImportItemState.Stored))[0].Attempts);
    }

    [Fact]
    public async Task RunAsync_ServiceDown_BacksOffWithoutCountingAttempts()
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            world.Service.Deliver(id, After);
        }

        world.Service.Fault = (call, _) => call == "fetch" ? new MailServiceException(MailServiceError.Transient, "503") : null;
        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, run!.State);
        Assert.All(await world.ItemsAsync(ImportItemState.Pending), item => Assert.Equal(0, item.Attempts));
        Assert.True((await world.StateAsync()).RetryAt > world.Time.GetUtcNow());
        Assert.Null((await world.StateAsync()).LastSuccessAt);
    }

    [Fact]
    public async Task RunAsync_OneMessageAlwaysTransient_IsParkedAndDoesNotBlock()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("bad", After);
        world.Service.Fault = (call, id) => call == "fetch" && id == "bad" ? new MailServiceException(MailServiceError.Transient, "503") : null;
        for (var round = 0; round < 12; round++)
        {
            world.Service.Deliver($"m{round}", After);
            await world.ImportAsync();
            Assert.Contains($"m{round}", await world.StoredAsync());
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal("bad", Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).ProviderId);
    }

    [Fact]
    public async Task RunAsync_OnlyMessageAlwaysTransient_IsParkedInTheEnd()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("bad", After);
        world.Service.Fault = (call, _) => call == "fetch" ? new MailServiceException(MailServiceError.Transient, "503") : null;

        for (var round = 0; round < 12; round++)
        {
            await world.ImportAsync();
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal(1, (await world.CountsAsync()).Parked);
    }

    [Fact]
    public async Task RunAsync_PoisonedMail_IsParkedTellsTheOwnerAndCanBeRetried()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Poison = "poison";
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("good", After);
        for (var round = 0; round < 5; round++)
        {
            await world.ImportAsync();
            Assert.Equal(["good"], await world.StoredAsync());
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        var item = Assert.Single(await world.ItemsAsync(ImportItemState.Parked));
        Assert.Equal(5, item.Attempts);
        Assert.Contains("poisoned", item.Reason, StringComparison.Ordinal);
        var notices = await world.ReadAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, true, 10));
        Assert.Equal(NoticeKinds.ParkedMail, Assert.Single(notices).Kind);
        Assert.Single(world.Service.Calls, call => call == "fetch bad");

        world.Poison = null;
        world.Service.Delete("bad");
        var result = await world.ReadAsync(services => services.GetRequiredService<ImportControl>().RetryParkedAsync(item.Id));
        await world.ImportAsync();

        Assert.True(result.Succeeded);
        Assert.Equal(["bad", "good"], await world.StoredAsync());
        Assert.Empty(await world.ReadAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, false, 10)));
    }

    [Fact]
    public async Task RunAsync_GrantDead_IsToldAndStopsUntilANewSignIn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.GrantDead, "invalid_grant");

        var run = await world.ImportAsync();
        var next = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, run!.State);
        Assert.Null(next);
        var mailbox = await world.ReadAsync(services => services.GetRequiredService<IMailboxStore>().FindAsync(world.Mailbox.Id));
        Assert.Equal(MailboxAccessState.NotAccessible, mailbox!.Access);
        var notices = await world.ReadAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, true, 10));
        Assert.Equal(NoticeKinds.DeadGrant, Assert.Single(notices).Kind);
    }

    [Fact]
    public async Task RunAsync_IntegratorOff_DoesNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        Assert.Null(await world.ImportAsync());
        Assert.Empty(world.Service.Calls);
    }

    [Fact]
    public async Task RunAsync_EarlierBackfillDay_ListsOnceMore()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("new", After);
        await world.ImportAsync();
        await world.ChangeConnectionAsync(connection => connection.BackfillFrom = new DateOnly(2026, 5, 1));

        await world.ImportAsync();
        await world.ImportAsync();

        Assert.Equal(["new", "old"], await world.StoredAsync());
        Assert.Equal(2, world.Service.Calls.Count(call => call == "list"));
    }

    [Fact]
    public async Task RunAsync_SentSwitchedOnLater_ListsOnceMore()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("sent", After, MailPlaces.Sent);
        await world.ImportAsync();
        Assert.Equal(0, (await world.CountsAsync()).Total);
        await world.ChangeConnectionAsync(connection => connection.ImportSent = true);

        await world.ImportAsync();

        Assert.Equal(1, (await world.CountsAsync()).Stored);
    }

    [Fact]
    public async Task RunAsync_SecondImporterMeanwhile_IsLeftAlone()
    {
        await using var world = await ImportWorld.CreateAsync();
        ImportRun? second = new();
        world.Service.Deliver("a", After);
        world.WhileFiling = async _ => second = await world.ImportAsync();

        var first = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, first!.State);
        Assert.Null(second);
    }

    [Fact]
    public async Task RunAsync_LeaseLostWhileFiling_SuccessorFilesAndLoserWritesNothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        ImportRun? successor = null;
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        world.WhileFiling = async _ =>
        {
            world.WhileFiling = _ => Task.CompletedTask;
            world.Time.Advance(TimeSpan.FromHours(1));
            successor = await world.ImportAsync();
        };

        var loser = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, loser!.State);
        Assert.Equal((ImportRunState.Succeeded, 2), (successor!.State, successor.Done));
        Assert.Equal(["a", "b"], await world.StoredAsync());
        var stored = await world.ReadAsync(services => services.GetRequiredService<IImportRunStore>().FindAsync(loser.Id));
        Assert.Contains("interrupted", stored!.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_CancelRequested_StopsBetweenMessagesAndTheNextRunGoesOn()
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var id in new[] { "a", "b", "c" })
        {
            world.Service.Deliver(id, After);
        }

        world.WhileFiling = async _ =>
        {
            world.WhileFiling = _ => Task.CompletedTask;
            await world.ReadAsync(async services =>
            {
                var running = await services.GetRequiredService<IImportRunStore>().ListRunningAsync(world.Connection.Id);
                return await services.GetRequiredService<ImportControl>().CancelAsync(running[0].Id);
            });
        };

        var cancelled = await world.ImportAsync();
        var storedThen = (await world.StoredAsync()).Count;
        await world.ImportAsync();

        Assert.Equal(ImportRunState.Cancelled, cancelled!.State);
        Assert.InRange(storedThen, 1, 2);
        Assert.Equal(["a", "b", "c"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_TokenCancelled_ReleasesTheMailbox()
    {
        await using var world = await ImportWorld.CreateAsync();
        using var stop = new CancellationTokenSource();
        world.Service.Deliver("a", After);
        world.WhileFiling = _ => stop.CancelAsync();

        var run = await world.ImportUntilAsync(stop.Token);
        world.WhileFiling = _ => Task.CompletedTask;
        await world.ImportAsync();

        Assert.Equal(ImportRunState.Cancelled, run!.State);
        Assert.Equal(["a"], await world.StoredAsync());
    }
}
