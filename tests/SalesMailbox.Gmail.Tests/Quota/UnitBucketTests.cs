using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Gmail.Quota;

namespace SalesMailbox.Gmail.Tests.Quota;

public sealed class UnitBucketTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_Forever_NeverExceedsTheLimitInAnyMinute()
    {
        var time = new FakeTimeProvider();
        var bucket = new UnitBucket(6_000, time);
        var taken = new List<DateTimeOffset>();
        for (var second = 0; second < 180; second++)
        {
            while (bucket.Available >= 20)
            {
                await bucket.TakeAsync(20, Stop);
                taken.Add(time.GetUtcNow());
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.All(taken, from => Assert.InRange(20 * taken.Count(at => at >= from && at < from.AddMinutes(1)), 0, 6_000));
        Assert.InRange(taken.Count * 20, 3 * 5_000, 3 * 6_000);
    }

    [Fact]
    public async Task Take_Empty_WaitsUntilTheUnitsAreThere()
    {
        var time = new FakeTimeProvider();
        var bucket = new UnitBucket(600, time);
        await bucket.TakeAsync(60, Stop);

        var waiting = bucket.TakeAsync(90, Stop);
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.1));

        await waiting;
    }

    [Fact]
    public async Task Take_Cancelled_GivesTheUnitsBack()
    {
        var bucket = new UnitBucket(600, new FakeTimeProvider());
        await bucket.TakeAsync(60, Stop);
        using var cancel = new CancellationTokenSource();

        var waiting = bucket.TakeAsync(90, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, bucket.Available, 3);
    }
}
