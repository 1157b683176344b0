using Microsoft.Extensions.Logging;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Core.Import;

/// <summary>What imports log. Event ids 1000 to 1099; see docs/operations.md.</summary>
internal static partial class ImportLog
{
    [LoggerMessage(1001, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: another importer took over the mailbox.")]
    public static partial void MailboxTakenOver(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1002, LogLevel.Error, "Tenant {Tenant}, mailbox {Mailbox}: the import failed unexpectedly.")]
    public static partial void ImportBrokeOff(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1003, LogLevel.Error, "Tenant {Tenant}, mailbox {Mailbox}: the import failed.")]
    public static partial void ImportFailed(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1004, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}: the mail service ended the import: {Error}.")]
    public static partial void ImportStoppedByService(
        this ILogger logger, Exception exception, string tenant, string mailbox, MailServiceError error);

    [LoggerMessage(1005, LogLevel.Debug, "Tenant {Tenant}, mailbox {Mailbox}: another importer took the lease.")]
    public static partial void LeaseNotTaken(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1006, LogLevel.Warning,
        "Tenant {Tenant}, mailbox {Mailbox}: the change cursor of {CursorAt} is too old. The mailbox is listed again.")]
    public static partial void CursorExpired(this ILogger logger, string tenant, string mailbox, DateTimeOffset? cursorAt);

    [LoggerMessage(1007, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: listed since {Since}, {Count} new messages.")]
    public static partial void MailboxListed(this ILogger logger, string tenant, string mailbox, DateTimeOffset? since, int count);

    [LoggerMessage(1010, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: imported as {MessageId}: {Verdict}.")]
    public static partial void MessageImported(
        this ILogger logger, string tenant, string mailbox, string providerId, string messageId, MatchVerdict verdict);

    [LoggerMessage(1011, LogLevel.Warning, "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: it could not be read.")]
    public static partial void MessageNotRead(this ILogger logger, Exception exception, string tenant, string mailbox, string providerId);

    [LoggerMessage(1012, LogLevel.Warning,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: it could not be imported and is tried again.")]
    public static partial void MessageNotImported(
        this ILogger logger, Exception exception, string tenant, string mailbox, string providerId);

    [LoggerMessage(1013, LogLevel.Warning,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: it could not be imported and is parked.")]
    public static partial void MessageParked(this ILogger logger, Exception exception, string tenant, string mailbox, string providerId);

    [LoggerMessage(1014, LogLevel.Error,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: parked after {Starts} starts that did not end.")]
    public static partial void MessageParkedUnfinished(this ILogger logger, string tenant, string mailbox, string providerId, int starts);

    [LoggerMessage(1015, LogLevel.Error,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: work on it did not end and is abandoned. Such threads in this "
        + "process: {Count} of {Cap}.")]
    public static partial void MessageAbandoned(this ILogger logger, string tenant, string mailbox, string providerId, int count, int cap);

    [LoggerMessage(1016, LogLevel.Error,
        "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: the observer {Observer} failed. The message is imported.")]
    public static partial void ImportObserverFailed(
        this ILogger logger, Exception exception, string tenant, string mailbox, string providerId, string observer);

    [LoggerMessage(1020, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: its turn ended. The next turn continues the import.")]
    public static partial void TurnEnded(this ILogger logger, string tenant, string mailbox);

    [LoggerMessage(1021, LogLevel.Error, "Tenant {Tenant}, mailbox {Mailbox}: the scheduled work failed unexpectedly.")]
    public static partial void TurnBrokeOff(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1030, LogLevel.Information,
        "Tenant {Tenant}, mailbox {Mailbox}: {Accounted} of {AtService} messages are accounted for.")]
    public static partial void MailboxComplete(this ILogger logger, string tenant, string mailbox, int accounted, int atService);

    [LoggerMessage(1031, LogLevel.Warning,
        "Tenant {Tenant}, mailbox {Mailbox}: only {Accounted} of {AtService} messages are accounted for.")]
    public static partial void MailboxIncomplete(this ILogger logger, string tenant, string mailbox, int accounted, int atService);

    [LoggerMessage(1032, LogLevel.Warning,
        "Tenant {Tenant}, mailbox {Mailbox}: completeness could not be checked. It is tried again in an hour.")]
    public static partial void CompletenessNotChecked(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1033, LogLevel.Debug, "Tenant {Tenant}: another process wrote at the same time. The completeness check writes again.")]
    public static partial void CompletenessWriteRepeated(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1040, LogLevel.Debug, "Tenant {Tenant}: another process removes old runs.")]
    public static partial void RunsRemovedElsewhere(this ILogger logger, Exception exception, string tenant);
}
