using System.Collections.Concurrent;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ImportDispatcherTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ends = new();
    private readonly BlockingCollection<string> _begun = [];
    private readonly ImportDispatcher _dispatcher = new(TimeProvider.System);
    private readonly ImportOptions _limits = new() { ParallelMailboxes = 2, ParallelMailboxesInProcess = 3 };

    [Fact]
    public async Task Offer_MoreThanATenantsShare_LeavesRoomForOtherTenants()
    {
        Offer("a", "1");
        Offer("a", "2");
        Offer("a", "3");
        Offer("b", "1");

        Assert.Equal(["a1", "a2", "b1"], Begun(3).Order());
        await EndAsync("a1");
        Assert.Equal(["a3"], Begun(1));
        await EndAllAsync("a2", "a3", "b1");
    }

    [Fact]
    public async Task Offer_ProcessIsFull_TheLongestDueIsNextAndNightlyChecksComeLast()
    {
        Offer("a", "1");
        Offer("a", "2");
        Offer("b", "1");
        Begun(3);
        Offer("c", "check", minute: -30, isNightly: true);
        Offer("c", "late", minute: 5);
        Offer("d", "early", minute: -5);

        await EndAsync("a1");
        Assert.Equal(["dearly"], Begun(1));
        await EndAsync("a2");
        Assert.Equal(["clate"], Begun(1));
        await EndAsync("b1");
        Assert.Equal(["ccheck"], Begun(1));
        await EndAllAsync("dearly", "clate", "ccheck");
    }

    [Fact]
    public async Task Offer_WaitingOrRunning_IsNotTakenTwice()
    {
        Assert.True(Offer("a", "1"));
        Assert.False(Offer("a", "1"));
        Begun(1);
        Assert.False(Offer("a", "1"));

        await EndAllAsync("a1");
        Assert.True(Offer("a", "1"));
        Assert.Equal(["a1"], Begun(1));
        await EndAllAsync("a1");
    }

    [Fact]
    public async Task Offer_ImportWhileItsNightlyCheckWaits_TakesItsPlace()
    {
        Offer("a", "1");
        Offer("a", "2");
        Begun(2);
        Assert.True(Offer("a", "3", isNightly: true));

        Assert.True(Offer("a", "3"));
        Assert.False(Offer("a", "3", isNightly: true));
        await EndAllAsync("a1", "a2", "a3");
        Assert.Equal(["a3"], Begun(1));
        Assert.Empty(_begun);
    }

    [Fact]
    public async Task EndTurns_OthersWait_EndsTheLongestRunningThatIsInTheirWay()
    {
        _limits.Turn = TimeSpan.FromTicks(1);
        Offer("a", "1");
        Begun(1);
        Offer("a", "2");
        Offer("b", "1");
        Begun(2);

        _dispatcher.EndTurns(_limits);
        Assert.False(_ends["a1"].Task.IsCompleted); // nobody waits
        Offer("a", "3");
        _dispatcher.EndTurns(_limits);

        Assert.Equal(["a3"], Begun(1));
        await EndAllAsync("a2", "a3", "b1");
    }

    [Fact]
    public async Task StopAsync_Running_AreAskedToEndAndWaitingOnesNeverBegin()
    {
        Offer("a", "1");
        Offer("a", "2");
        Begun(2);
        Offer("a", "3");

        await _dispatcher.StopAsync();

        Assert.Empty(_begun);
        Assert.False(Offer("a", "4"));
    }

    private bool Offer(string tenant, string key, int minute = 0, bool isNightly = false)
    {
        var name = tenant + key;
        return _dispatcher.Offer(new ImportTurn(tenant, key, Noon.AddMinutes(minute), isNightly, stop => RunAsync(name, stop)), _limits);
    }

    private async Task RunAsync(string name, CancellationToken stop)
    {
        var end = _ends[name] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = stop.Register(() => end.TrySetResult());
        _begun.Add(name, CancellationToken.None);
        await end.Task;
    }

    private List<string> Begun(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _begun.TryTake(out var name, TimeSpan.FromMinutes(1)) ? name : "nothing")];

    private Task EndAsync(string name)
    {
        _ends[name].TrySetResult();
        return Task.CompletedTask;
    }

    private async Task EndAllAsync(params string[] names)
    {
        foreach (var name in names)
        {
            Assert.True(SpinWait.SpinUntil(() => _ends.ContainsKey(name), TimeSpan.FromMinutes(1)));
            await EndAsync(name);
        }

        await _dispatcher.WhenIdleAsync();
    }
}
