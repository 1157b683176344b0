using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Handover;

/// <summary>What handing over logs. Event ids 1600 to 1699; see docs/operations.md.</summary>
internal static partial class HandoverLog
{
    [LoggerMessage(1601, LogLevel.Information,
        "Tenant {Tenant}: agent {Agent} handed over {Mailboxes} mailboxes, {Emails} emails and {Tickets} tickets of {From} to {To}.")]
    public static partial void HandedOver(
        this ILogger logger, string tenant, string agent, int mailboxes, int emails, int tickets, string from, string to);

    [LoggerMessage(1602, LogLevel.Debug, "Tenant {Tenant}: another process changed what is being handed over. The batch is read again.")]
    public static partial void HandoverRepeated(this ILogger logger, Exception exception, string tenant);

    [LoggerMessage(1603, LogLevel.Information, "Tenant {Tenant}: another process writes the notices about former owners.")]
    public static partial void DepartureNoticesElsewhere(this ILogger logger, Exception exception, string tenant);
}
