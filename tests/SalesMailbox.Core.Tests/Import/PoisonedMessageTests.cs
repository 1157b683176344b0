using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>A message that kills its worker or whose processing never ends is parked and doesn't delay others.</summary>
public sealed class PoisonedMessageTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_MessageKillsItsProcess_IsParkedAfterThreeStartsAndTheOthersAreImported()
    {
        await using var world = await ImportWorld.CreateAsync();
        var starts = 0;
        world.Service.Deliver("before", After);
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("behind", After);
        world.WhileParsing = text => starts += text.Contains("poison", StringComparison.Ordinal) ? throw CountAndDie() : 0;

        Exception CountAndDie()
        {
            starts++;
            return world.Die();
        }

        for (var process = 1; process <= 4; process++)
        {
            await StartProcessAsync(world);
        }

        Assert.Equal(3, starts);
        Assert.Equal(["before", "behind"], await world.StoredAsync());
        var parked = Assert.Single(await world.ItemsAsync(ImportItemState.Parked));
        Assert.Equal("bad", parked.ProviderId);
        Assert.True(parked.Reason!.Is(ImportTexts.NeverFinished));
        Assert.Equal(3L, parked.Reason.Arguments[0]);
        var notices = await world.ReadAsync(
            services => services.GetRequiredService<INoticeStore>().ListAsync(ImportWorld.Owner.Id, true, 10));
        Assert.Equal(NoticeKinds.ParkedMail, Assert.Single(notices).Kind);
    }

    [Fact]
    public async Task RunAsync_ProcessesKilledAnywhere_ParksOnlyWhatWasStartedThreeTimesAndRetryBringsTheRest()
    {
        await using var world = await ImportWorld.CreateAsync();
        string[] all = ["a", "b", "c", "d"];
        foreach (var id in all)
        {
            world.Service.Deliver(id, After);
        }

        for (var step = 1; step <= 60; step++)
        {
            world.DieAtStep(step);
            await StartProcessAsync(world, revive: false);
        }

        await StartProcessAsync(world);
        var parked = await world.ItemsAsync(ImportItemState.Parked);
        Assert.All(parked, item => Assert.Equal(3, item.UnfinishedStarts));
        await world.ReadAsync(services => services.GetRequiredService<ImportControl>().RetryAllParkedAsync(world.Mailbox.Id));
        await StartProcessAsync(world);

        Assert.Equal(all, await world.StoredAsync());
        Assert.Equal(new ImportItemCounts(Pending: 0, Parked: 0, Stored: 4, Ignored: 0, Gone: 0), await world.CountsAsync());
    }

    [Fact]
    public async Task RunAsync_LeaseLostThreeTimesWithTheSameMessage_IsParked()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("good", After);
        world.WhileFiling = message => message.Subject == "poison" ? TakeOverAsync(world) : Task.CompletedTask;

        for (var run = 1; run <= 5; run++)
        {
            world.Time.Advance(TimeSpan.FromHours(1));
            await world.ImportAsync();
        }

        Assert.Equal(["good"], await world.StoredAsync());
        Assert.Equal("bad", Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).ProviderId);
    }

    [Fact]
    public async Task RunAsync_ServiceFailsAgainAndAgain_UsesUpNoStart()
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            world.Service.Deliver(id, After);
        }

        MailServiceError[] errors = [MailServiceError.Throttled, MailServiceError.Transient, MailServiceError.Refused];
        for (var run = 0; run < 9; run++)
        {
            world.Service.Fault = (call, id) => call == "fetch" && id != "a"
                ? new MailServiceException(errors[run % errors.Length], SharedTexts.Stored.With("Not now."))
                : null;
            await world.ImportAsync();
            Assert.All(await world.ItemsAsync(ImportItemState.Pending), item => Assert.Equal(0, item.UnfinishedStarts));
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        world.Service.Fault = (_, _) => null;
        await world.ImportAsync();

        Assert.Equal(["a", "b", "c", "d"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_StoppedByItsHost_UsesUpNoStart()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        using var stop = new CancellationTokenSource();
        world.WhileFiling = _ => stop.CancelAsync();

        await world.ImportUntilAsync(stop.Token);

        Assert.All(await world.ItemsAsync(ImportItemState.Pending), item => Assert.Equal(0, item.UnfinishedStarts));
        Assert.NotNull((await world.StateAsync()).CutOffAt);
    }

    private static async Task TakeOverAsync(ImportWorld world)
    {
        await world.WriteAsync(async services =>
        {
            var states = services.GetRequiredService<IImportStateStore>();
            var state = (await states.FindAsync(world.Mailbox.Id))!;
            state.Fence++;
            await states.UpdateAsync(state);
        });
    }

    private static async Task StartProcessAsync(ImportWorld world, bool revive = true)
    {
        if (revive)
        {
            world.DieAt(null);
        }

        world.Time.Advance(TimeSpan.FromHours(1));
        try
        {
            await world.ImportAsync();
        }
        catch (KilledException)
        {
            Assert.True(world.IsDead);
        }
    }
}
