using Microsoft.Extensions.Logging;

namespace SalesMailbox.Orchard.Content;

/// <summary>What content items log. Event ids 3000 to 3099; see docs/operations.md.</summary>
internal static partial class ContentLog
{
    [LoggerMessage(3001, LogLevel.Warning,
        "Tenant {Tenant}: {Count} content items were changed while Sales Mailbox was off. They match its data again.")]
    public static partial void ContentReconciled(this ILogger logger, string tenant, int count);

    [LoggerMessage(3002, LogLevel.Warning,
        "Tenant {Tenant}: the {Type} {Item} was made while Sales Mailbox was off and is not complete. It was removed.")]
    public static partial void IncompleteItemRemoved(this ILogger logger, string tenant, string type, string item);
}
