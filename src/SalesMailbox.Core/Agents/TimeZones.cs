namespace SalesMailbox.Core.Agents;

/// <summary>Time zones by their IANA names, such as Europe/Berlin.</summary>
public static class TimeZones
{
    /// <summary>The time zone of this computer, or UTC where it has no IANA name.</summary>
    public static TimeZoneInfo OfThisComputer { get; } =
        TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local : TimeZoneInfo.Utc;

    /// <returns>Null for an empty or unknown name: a computer may know fewer time zones than the one that stored it.</returns>
    public static TimeZoneInfo? Find(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <returns>The day of the moment on a calendar there.</returns>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <returns>The day where it is latest (UTC+14): what lies after it is the future for everybody.</returns>
    public static DateOnly LatestDay(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(14)).DateTime);

    /// <returns>The moment the day begins there. Where clocks skip midnight, it is the one they skip from.</returns>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
