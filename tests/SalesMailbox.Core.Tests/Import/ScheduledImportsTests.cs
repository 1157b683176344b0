using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ScheduledImportsTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task OfferAsync_WokenUpMoreOftenThanTheSchedule_ImportsOnceATurn()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "0 * * * *");
        Assert.Equal(1, await RoundAsync(world));
        Assert.Equal(0, await RoundAsync(world));
        world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await RoundAsync(world));
    }

    [Fact]
    public async Task OfferAsync_IntegratorOrModuleOff_ImportsNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);
        Assert.Equal(0, await RoundAsync(world));
        await world.ChangeConnectionAsync(connection => connection.IntegratorEnabled = true);
        world.IsModuleEnabled = false;
        Assert.Equal(0, await RoundAsync(world));
        Assert.Empty(world.Service.Calls);
    }

    [Fact]
    public async Task OfferAsync_SwitchedOffWhileItWaits_ImportsNothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Limits.ParallelMailboxes = 1;
        await world.AddMailboxAsync("waiting@acme.example");
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Service.Hold = (_, call, _, _) => call == "list" && begun.TrySetResult() ? release.Task : Task.CompletedTask;

        await OfferAsync(world);
        await begun.Task;
        await world.ChangeConnectionAsync(connection => connection.IntegratorEnabled = false);
        release.SetResult();
        await world.Dispatcher.WhenIdleAsync();

        Assert.Single(world.Service.Calls, call => call == "list");
    }

    /// <summary>If a mail service doesn't answer for one mailbox, everything else continues.</summary>
    [Fact]
    public async Task OfferAsync_OneMailboxHangs_TheOthersKeepTheirScheduleAndPeopleWaitForNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "* * * * *");
        var other = await world.AddMailboxAsync("support@acme.example");
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Service.Hold = (address, call, _, _) =>
            address == world.Mailbox.Address && call == "list" && begun.TrySetResult() ? release.Task : Task.CompletedTask;
        await OfferAsync(world);
        await begun.Task;

        for (var minute = 1; minute <= 3; minute++)
        {
            world.Service.Deliver($"m{minute}", After);
            world.Time.Advance(TimeSpan.FromMinutes(1));
            await UntilAsync(async () =>
            {
                await OfferAsync(world); // like the rounds, because its last turn may not have ended yet
                return (await world.StoredAsync()).Contains($"m{minute}");
            });
        }

        world.Service.Deliver("now", After);
        IReadOnlyList<ImportRun> now = [];
        await UntilAsync(async () =>
        {
            // The scheduled turn that stored the last message may still hold the mailbox's lease; a person's import would then start
            // nothing.
            now = await world.ReadAsync(services =>
                services.GetRequiredService<ConnectionImporter>().RunAsync(world.Connection.Id, other.Id, ImportTrigger.Manual));
            return now.Count > 0;
        });
        var access = await world.ReadAsync(
            services => services.GetRequiredService<MailboxAccessTester>().TestAsync(other.Id, CancellationToken.None));
        var own = await world.ReadAsync(
            services => services.GetRequiredService<MailboxAccessTester>().TestAsync(world.Mailbox.Id, CancellationToken.None));
        var busy = await world.ImportAsync();

        Assert.Equal((ImportRunState.Succeeded, 1), (Assert.Single(now).State, now[0].Done));
        Assert.Equal((MailboxAccessState.Accessible, MailboxAccessState.Accessible), (access.State, own.State));
        Assert.Null(busy);
        release.SetResult();
        await world.Dispatcher.WhenIdleAsync();
        Assert.Equal(["m1", "m1", "m2", "m2", "m3", "m3", "now", "now"], await world.StoredAsync());
    }

    [Fact]
    public async Task OfferAsync_TurnIsOverWhileOthersWait_ContinuesAfterThemFromWhereItStopped()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "0 0 1 1 *");
        world.Limits.ParallelMailboxes = 1;
        var waiting = await world.AddMailboxAsync("waiting@acme.example");
        foreach (var id in new[] { "a", "b", "c" })
        {
            world.Service.Deliver(id, After);
        }

        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.WhileFiling = message => message.MailboxId == world.Mailbox.Id && begun.TrySetResult() ? release.Task : Task.CompletedTask;
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await OfferAsync(world);
        await begun.Task;
        world.Limits.Turn = TimeSpan.FromMicroseconds(1);
        await OfferAsync(world); // another round detects that the turn has ended
        release.SetResult();
        await world.Dispatcher.WhenIdleAsync();
        var states = await world.ReadAsync(
            services => services.GetRequiredService<IImportStateStore>().ListAsync([world.Mailbox.Id, waiting.Id]));
        await RoundAsync(world);

        Assert.NotNull(states.Single(state => state.MailboxId == world.Mailbox.Id).CutOffAt);
        Assert.NotNull(states.Single(state => state.MailboxId == waiting.Id).LastSuccessAt);
        Assert.Equal(["a", "a", "b", "b", "c", "c"], await world.StoredAsync());
    }

    private static async Task<int> RoundAsync(ImportWorld world)
    {
        var offered = await OfferAsync(world);
        await world.Dispatcher.WhenIdleAsync();
        return offered;
    }

    private static Task<int> OfferAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<ScheduledImports>().OfferAsync(world.WorkAsync));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
