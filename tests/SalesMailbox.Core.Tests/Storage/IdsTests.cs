using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Storage;

public sealed class IdsTests
{
    [Fact]
    public void New_Many_AreDifferentAndOf26Characters()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Ids.New()).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", id));
    }

    [Fact]
    public async Task New_LaterOne_SortsBehind()
    {
        var before = Ids.New();
        await Task.Delay(5, TestContext.Current.CancellationToken); // the clock of a UUID counts milliseconds
        Assert.True(string.CompareOrdinal(before, Ids.New()) < 0);
    }
}
