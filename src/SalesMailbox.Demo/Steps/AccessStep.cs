using SalesMailbox.Core.Connections;

namespace SalesMailbox.Demo.Steps;

/// <summary>Tests the access as the administrator, so that the page says which mailbox isn't signed in.</summary>
internal static class AccessStep
{
    public static async Task RunAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        foreach (var connection in world.Connections)
        {
            await world.DoAsync<MailboxManager, IReadOnlyList<MailboxAccessResult>>(
                mailboxes => mailboxes.TestAllAsync(connection, cancellationToken));
        }
    }
}
