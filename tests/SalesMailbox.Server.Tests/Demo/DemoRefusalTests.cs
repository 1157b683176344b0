using System.Net;
using System.Net.Sockets;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>If the demo can't start, it says so in a sentence and changes nothing.</summary>
public sealed class DemoRefusalTests : IDisposable
{
    private readonly DemoFolderUnderTest _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_FolderOfSomethingElse_RefusesAndLeavesIt(bool fresh)
    {
        var server = Directory.CreateDirectory(Path.Combine(_folder.Path, "server"));
        await File.WriteAllTextAsync(Path.Combine(server.FullName, "thesis.txt"), "years of work", TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<DemoProblemException>(() => _folder.StartAsync(fresh));

        Assert.Contains("--data", problem.Message, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(server.FullName, "thesis.txt")], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Start_PortIsTaken_SaysWhichAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var server = await Assert.ThrowsAsync<DemoProblemException>(
            () => StartAsync(_folder.Options() with { Urls = $"http://127.0.0.1:{port}" }));
        var sandbox = await Assert.ThrowsAsync<DemoProblemException>(() => StartAsync(_folder.Options() with { SandboxPort = port }));

        Assert.Contains($"Port {port} is taken", server.Message, StringComparison.Ordinal);
        Assert.Contains("--port", server.Message, StringComparison.Ordinal);
        Assert.Contains("--sandbox-port", sandbox.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static Task<DemoRun> StartAsync(DemoOptions options) =>
        DemoRun.StartAsync(ServerDemo.Product, options, _ => { }, TestContext.Current.CancellationToken);
}
