namespace SalesMailbox.Demo;

/// <summary>A time in the story, relative to the day on which the demo is created.</summary>
internal readonly record struct DemoTime
{
    private readonly TimeSpan _ago;
    private readonly TimeOnly? _time;

    private DemoTime(TimeSpan ago, TimeOnly? time) => (_ago, _time) = (ago, time);

    /// <param name="days">The number of days ago; 1 is yesterday.</param>
    /// <param name="time">UTC, such as "09:40". Yesterday's times must be before 17:00, so that those of the last hours come after
    /// them.</param>
    public static DemoTime Days(int days, string time) =>
        new(TimeSpan.FromDays(days), TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    /// <param name="hours">The number of hours ago, up to 6.</param>
    public static DemoTime Hours(double hours) => new(TimeSpan.FromHours(hours), null);

    /// <summary>Returns the time for a demo that is created at <paramref name="now"/>.</summary>
    public DateTimeOffset Before(DateTimeOffset now) =>
        _time is { } time ? new DateTimeOffset(now.UtcDateTime.Date - _ago + time.ToTimeSpan(), TimeSpan.Zero) : now - _ago;
}
