using System.Diagnostics;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>The Gmail emulator of the npm package @emulators/google, in a separate process.</summary>
public sealed class PeerEmulator : IAsyncDisposable
{
    private readonly Process _process;

    private PeerEmulator(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<PeerEmulator> StartAsync()
    {
        var process = StartNode("gmail.mjs");
        var address = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (address is null)
        {
            throw new InvalidOperationException(
                "The emulator did not start: " + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return new(process, address);
    }

    public static Process StartNode(string script, params IEnumerable<string> arguments)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "peers", "package.json")))
        {
            folder = folder.Parent;
        }

        var peers = Path.Combine(folder?.FullName ?? "", "tests", "peers");
        if (!Directory.Exists(Path.Combine(peers, "node_modules")))
        {
            throw new InvalidOperationException("The npm test peers are not installed: run ./test.sh, or npm ci in tests/peers.");
        }

        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = peers,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
