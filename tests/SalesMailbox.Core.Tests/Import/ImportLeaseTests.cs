using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Which process may import a mailbox, and how a run is stopped.</summary>
public sealed class ImportLeaseTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_IntegratorOff_DoesNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        Assert.Null(await world.ImportAsync());
        Assert.Empty(world.Service.Calls);
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
        Assert.Equal(ImportTexts.Interrupted, stored!.Error);
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
