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
    public void New_OneAfterTheOther_SortBehindEachOther()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Ids.New()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
