using System.Diagnostics.CodeAnalysis;
using Cronos;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// The import schedule of a connection (I2): a cron expression of five fields (minute, hour, day, month, weekday) in UTC.
/// </summary>
public static class ScheduleExpression
{
    /// <summary>Parses a cron expression of five fields.</summary>
    public static bool TryParse(string? cron, [NotNullWhen(true)] out CronExpression? expression)
    {
        expression = null;
        return !string.IsNullOrWhiteSpace(cron) && CronExpression.TryParse(cron.Trim(), CronFormat.Standard, out expression);
    }

    /// <returns>The first time after <paramref name="after"/>; null if the expression is invalid or never occurs (31 February).</returns>
    public static DateTimeOffset? Next(string? cron, DateTimeOffset after) =>
        TryParse(cron, out var expression) ? expression.GetNextOccurrence(after, TimeZoneInfo.Utc) : null;
}
