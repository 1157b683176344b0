namespace SalesMailbox.Demo;

/// <summary>A moment of the story, counted back from the day the demo is made.</summary>
public readonly record struct DemoTime
{
    private readonly TimeSpan _ago;
    private readonly TimeOnly? _time;

    private DemoTime(TimeSpan ago, TimeOnly? time) => (_ago, _time) = (ago, time);

    /// <param name="days">1 is yesterday.</param>
    /// <param name="time">UTC, such as "09:40". Yesterday's moments lie before 17:00, so that those of the last hours come after them.</param>
    public static DemoTime Days(int days, string time) =>
        new(TimeSpan.FromDays(days), TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    /// <param name="hours">Up to 6.</param>
    public static DemoTime Hours(double hours) => new(TimeSpan.FromHours(hours), null);

    /// <summary>The moment, for a demo made at <paramref name="now"/>.</summary>
    public DateTimeOffset Before(DateTimeOffset now) =>
        _time is { } time ? new DateTimeOffset(now.UtcDateTime.Date - _ago + time.ToTimeSpan(), TimeSpan.Zero) : now - _ago;
}
