using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Server.Accounts;

/// <summary>Lists the time zones that a user can choose from, named by place.</summary>
internal static class TimeZoneChoices
{
    private static readonly Lazy<IReadOnlyList<TimeZoneInfo>> All = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId && (zone.Id == "UTC" || zone.Id.Contains('/', StringComparison.Ordinal)) && !IsTechnical(zone.Id))
            .OrderBy(zone => zone.Id, StringComparer.Ordinal)]);

    public static IEnumerable<SelectListItem> List()
    {
        var now = DateTimeOffset.UtcNow;
        return All.Value.Select(zone => new SelectListItem($"{zone.Id.Replace('_', ' ')} ({Offset(zone.GetUtcOffset(now))})", zone.Id));
    }

    private static string Offset(TimeSpan offset) =>
        $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.Duration().ToString(@"h\:mm", CultureInfo.InvariantCulture)}";

    private static bool IsTechnical(string id) =>
        id.StartsWith("Etc/", StringComparison.Ordinal) || id.StartsWith("SystemV/", StringComparison.Ordinal)
            || id.StartsWith("posix/", StringComparison.Ordinal) || id.StartsWith("right/", StringComparison.Ordinal);
}
