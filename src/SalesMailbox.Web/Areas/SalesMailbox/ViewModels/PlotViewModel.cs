using SalesMailbox.Core.Matching;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The messages of one day of the reader's calendar, by outcome.</summary>
public sealed record PlotDay(DateOnly Day, int Matched, int NewTickets, int Inbox, int Parked)
{
    public int Total => Matched + NewTickets + Inbox + Parked;

    /// <summary>The parts of the bar from bottom to top: the CSS class and the count.</summary>
    public IEnumerable<(string Css, int Count)> Parts =>
        [("sm-matched", Matched), ("sm-newticket", NewTickets), ("sm-inbox", Inbox), ("sm-parked", Parked)];
}

/// <summary>A chart with a bar for each day, drawn as SVG without scripts or styles.</summary>
public sealed class PlotViewModel(IReadOnlyList<PlotDay> days)
{
    public const int Width = 720;

    public const int Height = 180;

    public const int Bottom = 158;

    public const int Left = 40;

    private const int Top = 12;

    private static readonly int[] Steps = [1, 2, 4, 6, 10];

    public IReadOnlyList<PlotDay> Days { get; } = days;

    /// <summary>The end of the axis: 1, 2, 4, or 6 times a power of ten, so that its label and half of it are round numbers.</summary>
    public int Max { get; } = RoundUp(Math.Max(4, days.Count == 0 ? 0 : days.Max(day => day.Total)));

    public int Total => Days.Sum(day => day.Total);

    public double BarWidth => (double)(Width - Left) / Math.Max(1, Days.Count);

    public double HeightOf(int count) => (double)(Bottom - Top) * count / Max;

    /// <param name="parked">The days on which the currently parked messages were found.</param>
    public static PlotViewModel Of(IEnumerable<DailyCount> counts, IEnumerable<DateOnly> parked, DateOnly first, int days)
    {
        var byDay = counts.ToLookup(count => count.Day);
        var parkedByDay = parked.CountBy(day => day).ToDictionary();
        return new([.. Enumerable.Range(0, days).Select(first.AddDays).Select(day => new PlotDay(
            day,
            Sum(byDay[day], MatchVerdict.Matched) + Sum(byDay[day], MatchVerdict.CrmNote),
            Sum(byDay[day], MatchVerdict.NewTicket),
            Sum(byDay[day], MatchVerdict.Inbox) + Sum(byDay[day], MatchVerdict.Done),
            parkedByDay.GetValueOrDefault(day)))]);
    }

    private static int Sum(IEnumerable<DailyCount> counts, MatchVerdict verdict) =>
        counts.Where(count => count.Verdict == verdict).Sum(count => count.Count);

    private static int RoundUp(int value)
    {
        var power = (int)Math.Pow(10, Math.Floor(Math.Log10(value)));
        return Steps.Select(step => step * power).First(end => value <= end);
    }
}
