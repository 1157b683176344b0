using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>What connections, mailboxes and grants log. Event ids 1300 to 1399; see docs/operations.md.</summary>
internal static partial class ConnectionsLog
{
    [LoggerMessage(1301, LogLevel.Information, "Tenant {Tenant}, connection {Connection}, mailbox {Mailbox}: agent {Agent} signed in.")]
    public static partial void SignInSucceeded(this ILogger logger, string tenant, string connection, string? mailbox, string agent);

    [LoggerMessage(1302, LogLevel.Information,
        "Tenant {Tenant}, connection {Connection}, mailbox {Mailbox}: the sign-in of agent {Agent} was refused.")]
    public static partial void SignInFailed(this ILogger logger, string tenant, string connection, string? mailbox, string agent);

    [LoggerMessage(1303, LogLevel.Information, "Tenant {Tenant}, connection {Connection}: the mail service refused a sign-in.")]
    public static partial void SignInRefused(this ILogger logger, Exception exception, string tenant, string connection);

    [LoggerMessage(1304, LogLevel.Information, "Tenant {Tenant}: a sign-in was answered twice.")]
    public static partial void SignInRepeated(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1305, LogLevel.Warning, "Tenant {Tenant}: the keys changed during a sign-in.")]
    public static partial void SignInKeysChanged(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1306, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: connected by agent {Agent}.")]
    public static partial void MailboxConnected(this ILogger logger, string tenant, string mailbox, string agent);

    [LoggerMessage(1307, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: it was not connected.")]
    public static partial void MailboxNotConnected(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1308, LogLevel.Information, "Tenant {Tenant}: {SubjectId} was disconnected by agent {Agent}.")]
    public static partial void Disconnected(this ILogger logger, string tenant, string subjectId, string agent);

    [LoggerMessage(1310, LogLevel.Warning, "Tenant {Tenant}: the grant of {SubjectId} is no longer valid: {Reason}")]
    public static partial void GrantDead(this ILogger logger, string tenant, string subjectId, CodedText reason);

    [LoggerMessage(1311, LogLevel.Warning, "Tenant {Tenant}: the grant of {SubjectId} could not be revoked.")]
    public static partial void GrantNotRevoked(this ILogger logger, Exception exception, string tenant, string subjectId);

    [LoggerMessage(1312, LogLevel.Warning,
        "Tenant {Tenant}, connection {Connection}: {Count} of {All} grants were not revoked within {Seconds} seconds.")]
    public static partial void GrantsNotRevoked(this ILogger logger, string tenant, string connection, int count, int all, int seconds);

    [LoggerMessage(1313, LogLevel.Warning, "Tenant {Tenant}: the grant of a wrong account could not be revoked. Its token is removed.")]
    public static partial void WrongGrantNotRevoked(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1314, LogLevel.Debug, "Tenant {Tenant}: another process wrote at the same time. The grant is written again.")]
    public static partial void GrantWriteRepeated(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1320, LogLevel.Information, "Tenant {Tenant}, mailbox {Mailbox}: it was removed.")]
    public static partial void MailboxRemoved(this ILogger logger, string tenant, string mailbox);

    [LoggerMessage(1321, LogLevel.Information, "Tenant {Tenant}, connection {Connection}: it was removed with {Count} mailboxes.")]
    public static partial void ConnectionRemoved(this ILogger logger, string tenant, string connection, int count);

    [LoggerMessage(1330, LogLevel.Error, "Tenant {Tenant}, mailbox {Mailbox}: the access test failed.")]
    public static partial void AccessTestFailed(this ILogger logger, Exception exception, string tenant, string mailbox);

    [LoggerMessage(1331, LogLevel.Debug,
        "Tenant {Tenant}, mailbox {Mailbox}: another process wrote at the same time. The result of the access test is not written.")]
    public static partial void AccessNotWritten(this ILogger logger, Exception exception, string tenant, string mailbox);
}
