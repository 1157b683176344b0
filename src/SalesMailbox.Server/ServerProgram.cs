using System.CommandLine;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Verbs;

namespace SalesMailbox.Server;

/// <summary>
/// The entry point of the embedded host: pages, schedule, and command-line verbs in one executable. Each verb has a class in the folder
/// Verbs.
/// </summary>
internal sealed class ServerProgram
{
    private ServerProgram()
    {
    }

    // The host and the import verb handle signals themselves: the parser's time-out would interrupt an orderly shutdown.
    public static Task<int> Main(string[] args)
    {
        Cultures.UseEnglishOutsideOfRequests();
        return DemoOptions.IsAskedFor(args)
            ? DemoProgram.RunAsync(ServerDemo.Product, args)
            : ServerCommands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
