using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Messages;

/// <summary>What stored messages and raw files log. Event ids 1400 to 1499; see docs/operations.md.</summary>
internal static partial class MessagesLog
{
    [LoggerMessage(1401, LogLevel.Information, "Tenant {Tenant}: agent {Reader} viewed message {MessageId} of agent {Owner}.")]
    public static partial void MessageLookedAt(this ILogger logger, string tenant, string reader, string messageId, string owner);

    [LoggerMessage(1402, LogLevel.Information, "Tenant {Tenant}: agent {Reader} viewed My Inbox of agent {Owner}.")]
    public static partial void InboxLookedAt(this ILogger logger, string tenant, string reader, string owner);

    [LoggerMessage(1403, LogLevel.Debug, "Tenant {Tenant}: another process wrote at the same time. The view is recorded again.")]
    public static partial void LookRepeated(this ILogger logger, string tenant);

    [LoggerMessage(1410, LogLevel.Information,
        "Tenant {Tenant}: {Examined} raw files examined, {SetAside} set aside, {Restored} restored, {Removed} removed.")]
    public static partial void RawFilesSwept(this ILogger logger, string tenant, int examined, int setAside, int restored, int removed);
}
