using SalesMailbox.Core.Matching;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Server.Tests.Activity;

public sealed class PlotTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 4)]
    [InlineData(5, 6)]
    [InlineData(7, 10)]
    [InlineData(11, 20)]
    [InlineData(45, 60)]
    [InlineData(101, 200)]
    [InlineData(999, 1000)]
    public void Max_AnyTotal_IsRoundAndSoIsItsHalf(int total, int max)
    {
        var plot = PlotViewModel.Of([new DailyCount(Day, MatchVerdict.Matched, total)], [], Day, 1);

        Assert.Equal(max, plot.Max);
        Assert.Equal(0, plot.Max % 2);
    }

    [Fact]
    public void Of_DoneByARule_CountsWithMyInbox()
    {
        var plot = PlotViewModel.Of([new DailyCount(Day, MatchVerdict.Inbox, 2), new DailyCount(Day, MatchVerdict.Done, 3)], [], Day, 1);

        Assert.Equal((5, 5), (plot.Total, Assert.Single(plot.Days).Inbox));
    }
}
