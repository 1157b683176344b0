using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace SalesMailbox.Server.Demo;

/// <summary><c>--demo</c>: the server and a Gmail sandbox with a made-up company, without any configuration.</summary>
public static class DemoProgram
{
    /// <returns>The process' exit code: 0 when it was stopped, 1 when it could not start, 2 for arguments it can't read.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = DemoOptions.Parse(arguments);
        if (parsed.Value is not { } options)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var demo = await DemoServer.StartAsync(options, Console.WriteLine, stop.Token);
            Console.WriteLine(DemoGreeting.Text(demo, options));
            await demo.App.WaitForShutdownAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (DemoProblemException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            // Somebody was quicker than the look at the ports.
            await Console.Error.WriteLineAsync($"{taken.Message} Choose other ports with --port and --sandbox-port.");
            return 1;
        }
        catch (InvalidDataException damaged)
        {
            await Console.Error.WriteLineAsync($"{damaged.Message} Or start over with --demo --fresh.");
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
