using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Set_MoreThanItHolds_DropsWhatWasNotUsedForLongest()
    {
        var cache = new BoundedCache<int, string>(10, static text => text.Length);
        cache.Set(1, "aa");
        cache.Set(2, "bb");
        cache.Set(3, "cc");
        cache.Set(4, "dd");
        cache.Set(5, "ee");
        cache.TryGet(1, out _);
        cache.Set(6, "ff");

        Assert.Equal([true, false, true, true, true, true], Enumerable.Range(1, 6).Select(key => cache.TryGet(key, out _)));
        Assert.Equal(10, cache.Size);
    }

    [Fact]
    public void Set_SameKey_ReplacesTheValue()
    {
        var cache = new BoundedCache<int, string>(100, static text => text.Length);
        cache.Set(1, "one");
        cache.Set(1, "another");

        Assert.True(cache.TryGet(1, out var value));
        Assert.Equal(("another", 7L), (value, cache.Size));
    }

    [Fact]
    public void Set_ValueLargerThanAQuarter_IsNotKept()
    {
        var cache = new BoundedCache<int, string>(10, static text => text.Length);
        cache.Set(1, "abc");

        Assert.False(cache.TryGet(1, out _));
        Assert.Equal(0, cache.Size);
    }

    [Fact]
    public void Set_FromSeveralThreads_StaysWithinItsSize()
    {
        var cache = new BoundedCache<int, string>(1_000, static text => text.Length);

        Parallel.For(0, 10_000, number =>
        {
            cache.Set(number % 200, new string('x', number % 100));
            cache.TryGet((number + 7) % 200, out _);
        });

        Assert.InRange(cache.Size, 1, 1_000);
    }
}
