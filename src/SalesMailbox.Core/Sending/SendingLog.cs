using Microsoft.Extensions.Logging;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Sending;

/// <summary>What the outbox logs. Event ids 1100 to 1199; see docs/operations.md.</summary>
internal static partial class SendingLog
{
    [LoggerMessage(1101, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} was queued by agent {Agent}. The mailbox was decided by {Source}.")]
    public static partial void EmailQueued(
        this ILogger logger, string tenant, string mailbox, string outboxId, string agent, SenderSource source);

    [LoggerMessage(1102, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} was sent as {ProviderId}.")]
    public static partial void EmailSent(this ILogger logger, string tenant, string mailbox, string outboxId, string? providerId);

    [LoggerMessage(1103, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} was sent by an earlier attempt.")]
    public static partial void EmailFoundSent(this ILogger logger, string tenant, string mailbox, string outboxId);

    [LoggerMessage(1104, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} was not sent: {Error}.")]
    public static partial void EmailNotSent(
        this ILogger logger, Exception exception, string tenant, string mailbox, string outboxId, MailServiceError error);

    [LoggerMessage(1105, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} failed and is not tried again: {Code}.")]
    public static partial void EmailFailed(this ILogger logger, string tenant, string mailbox, string outboxId, string code);

    [LoggerMessage(1106, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: email {OutboxId} was sent and could not be read back yet.")]
    public static partial void EmailNotReadBack(this ILogger logger, Exception exception, string tenant, string mailbox, string outboxId);

    [LoggerMessage(1107, LogLevel.Error, "Tenant {Tenant}: the delivery of email {OutboxId} failed unexpectedly. It is tried again.")]
    public static partial void DeliveryBrokeOff(this ILogger logger, Exception exception, string tenant, string outboxId);

    [LoggerMessage(1108, LogLevel.Error, "Tenant {Tenant}: an observer of email {OutboxId} failed.")]
    public static partial void SendingObserverFailed(this ILogger logger, Exception exception, string tenant, string outboxId);
}
