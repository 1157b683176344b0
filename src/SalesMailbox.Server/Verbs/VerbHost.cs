using System.CommandLine;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Verbs;

/// <summary>
/// Provides the host's services to a verb that ends by itself. Nothing is started, and logs are written to standard error, so that standard
/// output has only the verb's result.
/// </summary>
internal static class VerbHost
{
    public static WebApplication Build(ParseResult command, CommonOptions common) => ServerHost.BuildServices(
        common.Settings(command),
        builder => builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter((string?)null, LogLevel.Warning));
}
