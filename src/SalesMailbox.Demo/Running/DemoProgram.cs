using Microsoft.AspNetCore.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Demo.Running;

/// <summary>Runs <c>--demo</c>: a host and a Gmail sandbox with a fictitious company, without any configuration.</summary>
public static class DemoProgram
{
    /// <returns>The exit code of the process: 0 after it was stopped, 1 if it could not start, 2 for invalid arguments.</returns>
    public static async Task<int> RunAsync(DemoProduct product, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(product);
        var (options, problem) = DemoOptions.Parse(arguments, product.FolderName);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        using var stop = new StopSignal();
        try
        {
            await using var demo = await DemoRun.StartAsync(product, options, Console.WriteLine, stop.Token);
            Console.WriteLine(
                DemoGreeting.Text(demo, options, product.MorePlaces(demo.Address), await demo.IsEveryMailboxConnectedAsync(stop.Token)));
            await demo.App.WaitForShutdownAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (DemoProblemException failure)
        {
            return await FailAsync(failure.Message);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            // The port was taken after the check.
            return await FailAsync($"{taken.Message} Choose other ports with --port and --sandbox-port.");
        }
        catch (InvalidDataException damaged)
        {
            return await FailAsync($"{damaged.Message} Or start over with --demo --fresh.");
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
