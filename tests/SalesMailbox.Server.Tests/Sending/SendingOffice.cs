using SalesMailbox.Core.Connections;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Sending;

/// <summary>An office in which Anna can send. Ben has no mailbox.</summary>
public sealed class SendingOffice : IAsyncLifetime
{
    public ServerUnderTest Server { get; private set; } = null!;

    public SalesConnection Connection { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await ServerUnderTest.StartAsync();
        await Server.MoveInAsync();
        Connection = await Server.ConnectAsync();
        await Server.AddMailboxAsync(Connection, People.Anna);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
