using SalesMailbox.Demo.Running;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>A demo that is shared by all tests that only read it.</summary>
public sealed class RunningDemo : IAsyncLifetime
{
    private readonly DemoFolderUnderTest _folder = new();

    public DemoRun Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await _folder.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Demo.DisposeAsync();
        _folder.Dispose();
    }
}
