using System.CommandLine;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Verbs;

/// <summary>The host's services for a verb that ends by itself: nothing is started, and logs go to standard error so that standard output is the answer.</summary>
internal static class VerbHost
{
    public static WebApplication Build(ParseResult command, CommonOptions common) => ServerHost.BuildServices(
        common.Settings(command),
        builder => builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter((string?)null, LogLevel.Warning));
}
