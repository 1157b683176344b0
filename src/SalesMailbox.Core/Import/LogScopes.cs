using Microsoft.Extensions.Logging;

namespace SalesMailbox.Core.Import;

/// <summary>
/// The values on every log entry written during an import, including those of libraries: tenant, mailbox, message. Structured logs keep
/// them as fields.
/// </summary>
internal static class LogScopes
{
    public static IDisposable? Mailbox(ILogger logger, string tenant, string mailboxId) =>
        logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant, ["mailbox"] = mailboxId });

    public static IDisposable? Message(ILogger logger, string providerId) =>
        logger.BeginScope(new Dictionary<string, object> { ["message"] = providerId });
}
