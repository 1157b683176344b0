using Microsoft.Extensions.Logging;

namespace SalesMailbox.Orchard.Email;

/// <summary>What the site's email events log. Event ids 3200 to 3299; see docs/operations.md.</summary>
internal static partial class EmailEventsLog
{
    [LoggerMessage(3201, LogLevel.Warning,
        "An email event of the site changed sender, recipients or attachments of email {OutboxId}. These changes are ignored.")]
    public static partial void EmailEventIgnored(this ILogger logger, string outboxId);
}
