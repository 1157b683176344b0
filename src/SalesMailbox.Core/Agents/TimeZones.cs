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
}
