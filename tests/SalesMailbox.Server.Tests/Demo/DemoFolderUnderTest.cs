using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>A folder for a demo, which is deleted after the test. It starts the demo on free ports.</summary>
public sealed class DemoFolderUnderTest : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("salesmailbox-demo-").FullName;

    /// <summary>The progress messages of all starts.</summary>
    public List<string> Progress { get; } = [];

    public DemoOptions Options(bool fresh = false)
    {
        var ports = FreePorts.Take(2);

        // The entry assembly is the test's, but controllers and static files are the server's.
        return new(
            Path,
            fresh,
            $"http://127.0.0.1:{ports[0]}",
            ports[1],
            ["--applicationName=SalesMailbox.Server", $"--contentRoot={AppContext.BaseDirectory}"]);
    }

    public Task<DemoRun> StartAsync(bool fresh = false) =>
        DemoRun.StartAsync(ServerDemo.Product, Options(fresh), Progress.Add, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
