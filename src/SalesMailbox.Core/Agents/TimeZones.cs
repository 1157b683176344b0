namespace SalesMailbox.Core.Agents;

/// <summary>Time zones by their IANA names, such as Europe/Berlin.</summary>
public static class TimeZones
{
    /// <summary>The time zone of this computer, or UTC if it has no IANA name.</summary>
    public static TimeZoneInfo OfThisComputer { get; } =
        TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local : TimeZoneInfo.Utc;

    /// <returns>Null for an empty or unknown name. A computer can know fewer time zones than the one that stored the name.</returns>
    public static TimeZoneInfo? Find(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <returns>The day of the moment in the time zone.</returns>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <returns>The latest day anywhere (UTC+14): any later day is in the future everywhere.</returns>
    public static DateOnly LatestDay(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(14)).DateTime);

    /// <returns>
    /// The moment when the day begins in the time zone. Where the clocks skip midnight, this is the moment of the change.
    /// </returns>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
