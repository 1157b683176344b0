using Microsoft.Extensions.Logging;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>What the background tasks log. Event ids 3100 to 3199; see docs/operations.md.</summary>
internal static partial class BackgroundTasksLog
{
    [LoggerMessage(3101, LogLevel.Information, "Tenant {Tenant}: the time of {Task} is up. The next run continues.")]
    public static partial void TaskTimeUp(this ILogger logger, string tenant, string task);
}
