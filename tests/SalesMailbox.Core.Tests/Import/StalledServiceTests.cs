using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>If a mail service stops answering, the lease lasts as long as there is progress, and no longer.</summary>
public sealed class StalledServiceTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_ListingSaysNothing_KeepsTheMailboxUntilTheStallLimitAndGivesItBack()
    {
        await using var world = await ImportWorld.CreateAsync();
        var begun = new TaskCompletionSource();
        world.Service.Hold = (_, call, _, stop) => call == "list" ? HangAsync(begun, stop) : Task.CompletedTask;

        var first = world.ImportAsync();
        await begun.Task;
        var second = await world.ImportAsync();
        await PassTimeAsync(world, first, TimeSpan.FromMinutes(20));
        var run = await first;

        Assert.Null(second);
        Assert.Equal((ImportRunState.Failed, ImportTexts.Silent.With(300)), (run!.State, run.Error));
        Assert.Null((await world.StateAsync()).LeaseUntil);
    }

    [Fact]
    public async Task RunAsync_OneMessageNeverArrives_TheOthersAreImportedAndItIsParkedInTheEnd()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Limits.RetryDelays = [TimeSpan.FromMinutes(1)];
        world.Service.Deliver("good", After);
        world.Service.Deliver("bad", After);
        world.Service.Hold = (_, call, id, stop) =>
            call == "fetch" && id == "bad" ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;

        for (var run = 0; run < 12 && (await world.CountsAsync()).Parked == 0; run++)
        {
            world.Service.Deliver($"m{run:00}", After);
            world.Time.Advance(TimeSpan.FromHours(1));
            var import = world.ImportAsync();
            await PassTimeAsync(world, import, TimeSpan.FromMinutes(20));
            await import;
            Assert.Contains($"m{run:00}", await world.StoredAsync());
        }

        var parked = Assert.Single(await world.ItemsAsync(ImportItemState.Parked));
        Assert.Equal(("bad", ImportTexts.Silent.With(300)), (parked.ProviderId, parked.Reason));
    }

    private static Task HangAsync(TaskCompletionSource begun, CancellationToken stop)
    {
        begun.TrySetResult();
        return Task.Delay(Timeout.Infinite, stop);
    }

    /// <summary>Advances the clock in steps until the work ends.</summary>
    private static async Task PassTimeAsync(ImportWorld world, Task work, TimeSpan atMost)
    {
        for (var passed = TimeSpan.Zero; passed < atMost && !work.IsCompleted; passed += TimeSpan.FromSeconds(20))
        {
            world.Time.Advance(TimeSpan.FromSeconds(20));
            await Task.WhenAny(work, Task.Delay(20));
        }
    }
}
