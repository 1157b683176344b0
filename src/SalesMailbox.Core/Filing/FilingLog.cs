using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Core.Filing;

/// <summary>What filing logs. Event ids 1200 to 1299; see docs/operations.md.</summary>
internal static partial class FilingLog
{
    [LoggerMessage(1201, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}: message {MessageId} was filed: {Verdict} ({Reason}), ticket {TicketId}.")]
    public static partial void MessageFiled(
        this ILogger logger, string tenant, string mailbox, string messageId, MatchVerdict verdict, MatchReason reason, string? ticketId);

    [LoggerMessage(1202, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: agent {Agent} moved message {MessageId} to {Target}.")]
    public static partial void MessageMoved(
        this ILogger logger, string tenant, string mailbox, string agent, string messageId, string target);

    [LoggerMessage(1203, LogLevel.Information,
        "Tenant {Tenant}: emails that were filed twice: {Folded} timeline entries folded, {Merged} tickets merged, {Left} left for "
        + "their agents.")]
    public static partial void CopiesRepaired(this ILogger logger, string tenant, int folded, int merged, int left);

    [LoggerMessage(1204, LogLevel.Debug, "Tenant {Tenant}: another process changed a message that was filed twice. It is read again.")]
    public static partial void CopyRepairRepeated(this ILogger logger, Exception exception, string tenant);
}
