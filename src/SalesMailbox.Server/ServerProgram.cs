using System.CommandLine;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Verbs;

namespace SalesMailbox.Server;

/// <summary>The embedded host: pages, schedule and command-line verbs in one executable. What each verb does is in its own class below Verbs.</summary>
public sealed class ServerProgram
{
    private ServerProgram()
    {
    }

    // Signals are the host's and the import verb's own business: the parser's time-out would cut an orderly stop short.
    public static Task<int> Main(string[] args)
    {
        Cultures.UseEnglishOutsideOfRequests();
        return DemoOptions.IsAskedFor(args)
            ? DemoProgram.RunAsync(ServerDemo.Product, args)
            : ServerCommands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
