namespace SalesMailbox.Server.Schedule;

/// <summary>What the schedule and the work in the background log. Event ids 2100 to 2199; see docs/operations.md.</summary>
internal static partial class ScheduleLog
{
    [LoggerMessage(2101, LogLevel.Debug, "Tenant {Tenant}: its round ended early, because the process stops.")]
    public static partial void RoundCutOff(this ILogger logger, string tenant);

    [LoggerMessage(2102, LogLevel.Error, "Tenant {Tenant}: its round failed. The next round tries again.")]
    public static partial void RoundFailed(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(2103, LogLevel.Information, "Tenant {Tenant}: the work {Work} ended early, because the process stops.")]
    public static partial void WorkCutOff(this ILogger logger, string tenant, string work);

    [LoggerMessage(2104, LogLevel.Error, "Tenant {Tenant}: the work {Work} failed unexpectedly.")]
    public static partial void WorkBrokeOff(this ILogger logger, Exception exception, string tenant, string work);
}
