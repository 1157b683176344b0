using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Import;

/// <summary>What every line logged below an import carries, also those of libraries: tenant, mailbox, message. Structured logs keep them as fields.</summary>
internal static class LogScopes
{
    public static IDisposable? Mailbox(ILogger logger, string tenant, string mailboxId) =>
        logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant, ["mailbox"] = mailboxId });

    public static IDisposable? Message(ILogger logger, string providerId) =>
        logger.BeginScope(new Dictionary<string, object> { ["message"] = providerId });
}
