using System.Collections.Concurrent;
using System.Diagnostics;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>Runs the executable, as an operator does.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ServerProcess(Process process) => _process = process;

    public IReadOnlyList<string> Output => [.. _output];

    public IReadOnlyList<string> Errors => [.. _errors];

    /// <param name="server">The server whose data and sandbox it uses.</param>
    /// <param name="environment">Additional environment variables.</param>
    public static ServerProcess Start(
        ServerUnderTest server, string[] arguments, string? input = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "SalesMailbox.Server.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var setting in server.Settings.Select(setting => setting.TrimStart('-').Split('=', 2)))
        {
            start.Environment[setting[0].Replace(":", "__", StringComparison.Ordinal)] = setting[1];
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = new ServerProcess(Process.Start(start)!);
        started.Listen();
        started._process.StandardInput.Write(input);
        started._process.StandardInput.Close();
        return started;
    }

    /// <summary>Runs it until it ends.</summary>
    public static async Task<ServerProcess> RunAsync(ServerUnderTest server, params string[] arguments)
    {
        var process = Start(server, arguments);
        await process.EndAsync();
        return process;
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Sends SIGTERM, like a service manager.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await EndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    public override string ToString() =>
        $"exit code {(_process.HasExited ? _process.ExitCode : "none yet")}\n{string.Join('\n', Output)}\n{string.Join('\n', Errors)}";

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
