using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Whenever a process dies, nothing is lost and nothing is stored twice (I6).</summary>
public sealed class ImportCrashTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    /// <summary>
    /// Each point at its first and at a later occurrence: for example in the first contact, and in the changes or the back-fill.
    /// </summary>
    public static TheoryData<string, int> Points
    {
        get
        {
            var points = new TheoryData<string, int>();
            foreach (var point in ImportFaultPoints.All)
            {
                points.Add(point, 1);
                points.Add(point, 3);
            }

            return points;
        }
    }

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
    public async Task RunAsync_KilledAtPoint_NextRunsEndInTheSameState(string point, int occurrence)
    {
        await using var world = await ImportWorld.CreateAsync();
        world.DieAt(point, occurrence);

        await PlayAsync(world);

        Assert.Contains(point, world.Reached);
        await AssertEndStateAsync(world);
    }

    /// <summary>Each process runs one step longer than the previous one, so that one of them dies between any two steps.</summary>
    [Fact]
    public async Task RunAsync_EachRunKilledOneStepLater_EndsInTheSameState()
    {
        await using var world = await ImportWorld.CreateAsync(
            connection => (connection.ImportSent, connection.BackfillFrom) = (true, new DateOnly(2026, 5, 1)));
        world.Limits.MaxStarts = int.MaxValue; // PoisonedMessageTests cover parking after three deaths
        world.Poison = "poison";
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("sent", After, MailPlaces.Sent);
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            world.Time.Advance(TimeSpan.FromHours(3));
            world.DieAtStep(step);
            if (await SurvivesAsync(world, () => world.ImportAsync()))
            {
                break;
            }

            deaths++;
        }

        world.DieAt(null);
        for (var round = 0; round < 5; round++)
        {
            world.Time.Advance(TimeSpan.FromHours(3));
            await world.ImportAsync();
        }

        Assert.InRange(deaths, 15, 200);
        Assert.Equal(["a", "b", "old", "sent"], await world.StoredAsync());
        Assert.Equal(new ImportItemCounts(Pending: 0, Parked: 1, Stored: 4, Ignored: 0, Gone: 0), await world.CountsAsync());
    }

    /// <summary>
    /// Plays a script: first contact; a throttled run; changes with an unwanted and a failing message; Sent and an earlier start date
    /// switched on; an expired cursor; a message that the service never announced and the completeness check finds. A process that dies is
    /// started again.
    /// </summary>
    private static async Task PlayAsync(ImportWorld world)
    {
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("s1", After, MailPlaces.Sent);
        foreach (var id in new[] { "a1", "a2", "a3" })
        {
            world.Service.Deliver(id, After);
        }

        await RunAsync(world);
        world.Poison = "poison";
        world.Service.Deliver("b1", After);
        world.Service.Deliver("b2", After, subject: "poison");
        world.Service.Deliver("b3", After);
        world.Service.Deliver("b4", After, excluded: true);
        world.Service.Fault = (call, id) => call == "fetch" && id == "b3"
            ? new MailServiceException(MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."))
            : null;
        await RunAsync(world);
        world.Service.Fault = (_, _) => null;
        await RunAsync(world);
        await world.ChangeConnectionAsync(
            connection => (connection.ImportSent, connection.BackfillFrom) = (true, new DateOnly(2026, 5, 1)));
        await RunAsync(world);
        world.Service.Deliver("c1", world.Time.GetUtcNow());
        world.Service.OldestCursor = 10;
        await RunAsync(world);
        world.Service.Deliver("silent", After, history: false);
        await RunAsync(world, check: true);
        for (var round = 0; round < 4; round++)
        {
            await RunAsync(world, check: true);
        }
    }

    private static async Task RunAsync(ImportWorld world, bool check = false)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            world.Time.Advance(TimeSpan.FromHours(3));
            if (await SurvivesAsync(world, async () =>
            {
                await world.ImportAsync();
                if (check)
                {
                    await world.ReadAsync(services => services.GetRequiredService<CompletenessChecker>().CheckAsync(world.Mailbox.Id));
                }
            }))
            {
                return;
            }

            // The process is gone; its lease expires, and another process takes over.
            world.DieAt(null);
        }
    }

    private static async Task<bool> SurvivesAsync(ImportWorld world, Func<Task> work)
    {
        try
        {
            await work();
            return !world.IsDead;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private static async Task AssertEndStateAsync(ImportWorld world)
    {
        Assert.Equal(["a1", "a2", "a3", "b1", "b3", "c1", "old", "s1", "silent"], await world.StoredAsync());
        Assert.Equal(new ImportItemCounts(Pending: 0, Parked: 1, Stored: 9, Ignored: 1, Gone: 0), await world.CountsAsync());
        Assert.Equal("b2", Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).ProviderId);
        var state = await world.StateAsync();
        Assert.Equal("10", state.Cursor);
        Assert.Equal((10, 10), (state.CompletenessAtService, state.CompletenessAccounted));
        Assert.Null(state.LeaseUntil);
        Assert.Null(state.LastError);
        Assert.Equal(world.Time.GetUtcNow(), state.LastSuccessAt);
    }
}
