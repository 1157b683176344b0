using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Whatever dies when: nothing is lost, nothing is there twice (I6).</summary>
public sealed class ImportCrashTests
{
    public static TheoryData<string> Points => [.. ImportFaultPoints.All];

    [Fact]
    public async Task Scenario_Undisturbed_ReachesEveryFaultPoint()
    {
        await using var world = await ImportWorld.CreateAsync();

        await PlayAsync(world);

        Assert.Equal(ImportFaultPoints.All.Order(), world.Reached.Order());
        await AssertEndStateAsync(world);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task RunAsync_KilledAtPoint_NextRunsEndInTheSameState(string point)
    {
        await using var world = await ImportWorld.CreateAsync();
        world.DieAt(point);

        await PlayAsync(world);

        Assert.Contains(point, world.Reached);
        await AssertEndStateAsync(world);
    }

    /// <summary>First contact, then a throttled run, then changes with a deleted, an unwanted and a poisoned mail; whatever dies is started again.</summary>
    private static async Task PlayAsync(ImportWorld world)
    {
        var at = ImportWorld.SignIn.AddMinutes(1);
        foreach (var id in new[] { "a1", "a2", "a3" })
        {
            world.Service.Deliver(id, at);
        }

        await RunAsync(world);
        world.Poison = "poison";
        world.Service.Deliver("b1", at);
        world.Service.Deliver("b2", at, subject: "poison");
        world.Service.Deliver("b3", at);
        world.Service.Deliver("b4", at, excluded: true);
        world.Service.Fault = (call, id) => call == "fetch" && id == "b3" ? new MailServiceException(MailServiceError.Throttled, "Slow down.") : null;
        await RunAsync(world);
        world.Service.Fault = (_, _) => null;
        for (var round = 0; round < 8; round++)
        {
            await RunAsync(world);
        }
    }

    private static async Task RunAsync(ImportWorld world)
    {
        world.Time.Advance(TimeSpan.FromHours(3));
        try
        {
            await world.ImportAsync();
        }
        catch (KilledException)
        {
            // The process is gone; its lease runs out and another one comes.
            Assert.True(world.IsDead);
        }

        if (world.IsDead)
        {
            world.DieAt(null);
            world.Time.Advance(TimeSpan.FromHours(3));
            await world.ImportAsync();
        }
    }

    private static async Task AssertEndStateAsync(ImportWorld world)
    {
        Assert.Equal(["a1", "a2", "a3", "b1", "b3"], await world.StoredAsync());
        Assert.Equal(new ImportItemCounts(Pending: 0, Parked: 1, Stored: 5, Ignored: 1, Gone: 0), await world.CountsAsync());
        Assert.Equal("b2", Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).ProviderId);
        var state = await world.StateAsync();
        Assert.Equal("7", state.Cursor);
        Assert.Null(state.LeaseUntil);
        Assert.Null(state.LastError);
        Assert.Equal(world.Time.GetUtcNow(), state.LastSuccessAt);
    }
}
