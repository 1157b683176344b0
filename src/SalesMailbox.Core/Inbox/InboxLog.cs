using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Inbox;

/// <summary>What My Inbox logs. Event ids 1500 to 1599; see docs/operations.md.</summary>
internal static partial class InboxLog
{
    [LoggerMessage(1501, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}: agent {Agent} moved message {MessageId} from {From} to {To}.")]
    public static partial void MessagePlaced(
        this ILogger logger, string tenant, string mailbox, string agent, string messageId, MessagePlace from, MessagePlace to);

    [LoggerMessage(1502, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}: agent {Agent} undid the last action with message {MessageId}.")]
    public static partial void MessageUndone(this ILogger logger, string tenant, string mailbox, string agent, string messageId);

    [LoggerMessage(1503, LogLevel.Debug, "Tenant {Tenant}, mailbox {Mailbox}: message {MessageId} changed while it was marked.")]
    public static partial void MessageNotMarked(this ILogger logger, Exception exception, string tenant, string mailbox, string messageId);

    [LoggerMessage(1504, LogLevel.Information, "Tenant {Tenant}: what was made with message {MessageId} is in use and stays.")]
    public static partial void CreationKept(this ILogger logger, Exception exception, string tenant, string messageId);
}
