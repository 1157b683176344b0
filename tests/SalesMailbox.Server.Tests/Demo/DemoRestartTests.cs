using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>A restart keeps the data, a fresh start begins again, and neither touches other files.</summary>
public sealed class DemoRestartTests : IDisposable
{
    // An email between outside people, so that a concurrent import doesn't change the counts.
    private static readonly byte[] Extra =
    [
        .. "From: Late Lola <lola@late.example>\r\nTo: helen@brightwell.example\r\n"u8,
        .. "Subject: One more\r\nMessage-ID: <more@late.example>\r\n\r\nHello\r\n"u8,
    ];

    private readonly DemoFolderUnderTest _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_AgainAndThenFresh_KeepsAndThenBeginsAgain()
    {
        string first, kept;
        await using (var demo = await _folder.StartAsync())
        {
            first = await demo.CountsAsync();
            demo.Sandbox.State.Post(Extra);
            kept = await demo.CountsAsync();
        }

        Assert.NotEqual(first, kept);
        Assert.Single(_folder.Progress);
        await using (var demo = await _folder.StartAsync())
        {
            Assert.Equal(kept, await demo.CountsAsync());
            Assert.Single(_folder.Progress);
            Assert.Contains(new Uri(demo.Address, "authcallback").AbsoluteUri, demo.Sandbox.State.Clients()[0].RedirectUris);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "mine.txt"), "not the demo's", Stop);
        await using (var demo = await _folder.StartAsync(fresh: true))
        {
            Assert.Equal(first, await demo.CountsAsync());
            Assert.Equal(2, _folder.Progress.Count);
            Assert.True(File.Exists(Path.Combine(_folder.Path, "mine.txt")));
        }
    }

    [Fact]
    public async Task Start_AfterOneThatWasBrokenOff_BeginsAgain()
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoRun.StartAsync(
            ServerDemo.Product, _folder.Options(), _ => impatient.CancelAfter(TimeSpan.FromMilliseconds(500)), impatient.Token));

        await using var demo = await _folder.StartAsync();

        Assert.Equal(DemoConnections.All.Count, (await demo.ConnectionsAsync()).Count);
        Assert.Equal(
            DemoPeople.All.Count,
            (await demo.ReadAsync<Core.Agents.IAgentDirectory, IReadOnlyList<Core.Agents.Agent>>(agents => agents.ListAsync(Stop))).Count);
    }
}
