namespace SalesMailbox.Server.Tests.Driver;

/// <summary>A server with a complete default tenant, shared by the tests of a class.</summary>
public sealed class Office : IAsyncLifetime
{
    public ServerUnderTest Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await ServerUnderTest.StartAsync();
        await Server.MoveInAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
