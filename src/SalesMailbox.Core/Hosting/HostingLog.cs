using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Hosting;

/// <summary>What the work of the night logs. Event ids 1700 to 1799; see docs/operations.md.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1701, LogLevel.Error, "Tenant {Tenant}: the nightly task {Task} failed.")]
    public static partial void NightlyTaskFailed(this ILogger logger, Exception exception, string tenant, string task);
}
