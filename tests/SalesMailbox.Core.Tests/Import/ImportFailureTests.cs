using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

/// <summary>What a run does if the mail service or a single message fails.</summary>
public sealed class ImportFailureTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_Throttled_HonoursTheTimeAskedForAndCountsNoAttempt()
    {
        await using var world = await ImportWorld.CreateAsync();
        var retryAt = world.Time.GetUtcNow().AddHours(2);
        world.Service.Deliver("a", After);
        world.Service.Fault = (call, _) =>
            call == "fetch" ? new MailServiceException(MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."), retryAt) : null;

        var run = await world.ImportAsync();
        world.Service.Fault = (_, _) => null;
        world.Time.Advance(TimeSpan.FromMinutes(119));
        var early = await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromMinutes(2));
        var late = await world.ImportAsync();

        Assert.Equal((ImportRunState.Failed, SharedTexts.Stored.With("Slow down.")), (run!.State, run.Error));
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

        world.Service.Fault = (call, _) =>
            call == "fetch" ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503")) : null;
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
        world.Service.Fault = (call, id) =>
            call == "fetch" && id == "bad" ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503")) : null;
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
        world.Service.Fault = (call, _) =>
            call == "fetch" ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503")) : null;

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
        Assert.True(item.Reason!.Is(ImportTexts.NotProcessed));
        Assert.Contains("poisoned", Assert.IsType<string>(item.Reason.Arguments[0]), StringComparison.Ordinal);
        var notices = await world.ReadAsync(
            services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, true, 10));
        Assert.Equal(NoticeKinds.ParkedMail, Assert.Single(notices).Kind);
        Assert.Single(world.Service.Calls, call => call == "fetch bad");

        world.Poison = null;
        world.Service.Delete("bad");
        var result = await world.ReadAsync(services => services.GetRequiredService<ImportControl>().RetryParkedAsync(item.Id));
        await world.ImportAsync();

        Assert.True(result.Succeeded);
        Assert.Equal(["bad", "good"], await world.StoredAsync());
        Assert.Empty(
            await world.ReadAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, false, 10)));
    }

    [Fact]
    public async Task RunAsync_GrantDead_IsToldAndStopsUntilANewSignIn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.GrantDead, SharedTexts.Stored.With("invalid_grant"));

        var run = await world.ImportAsync();
        var next = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, run!.State);
        Assert.Null(next);
        var mailbox = await world.ReadAsync(services => services.GetRequiredService<IMailboxStore>().FindAsync(world.Mailbox.Id));
        Assert.Equal(MailboxAccessState.NotAccessible, mailbox!.Access);
        var notices = await world.ReadAsync(
            services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, true, 10));
        Assert.Equal(NoticeKinds.DeadGrant, Assert.Single(notices).Kind);
    }
}
