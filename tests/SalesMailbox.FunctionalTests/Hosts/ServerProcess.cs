using System.Diagnostics;
using System.Text;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>
/// A built host in a separate process. Disposing of it ends exactly this process. Its log is kept in the folder SALESMAILBOX_TEST_LOGS, if
/// this variable is set.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The host ended before it listened.\n{Log}"));
    }

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <param name="assembly">The host's built program.</param>
    /// <param name="settings">The settings as environment variables.</param>
    /// <returns>The process and the address that it listens on: a free port of 127.0.0.1.</returns>
    public static async Task<(ServerProcess Process, Uri Address)> StartAsync(string assembly, IReadOnlyDictionary<string, string> settings)
    {
        Assert.True(File.Exists(assembly), $"{assembly} is not built.");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new ServerProcess(start);
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return (process, await process._address.Task.WaitAsync(StartTime));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        if (Environment.GetEnvironmentVariable("SALESMAILBOX_TEST_LOGS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{Path.GetFileName(_process.StartInfo.WorkingDirectory)}-{_process.Id}.log"), Log);
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        const string Listening = "Now listening on: ";
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Split('"', ' ')[0] + "/"));
        }
    }
}
