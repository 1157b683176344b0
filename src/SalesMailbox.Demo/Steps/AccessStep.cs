using SalesMailbox.Core.Connections;

namespace SalesMailbox.Demo.Steps;

/// <summary>The administrator tests the access, so that the page says which mailbox nobody has signed in to.</summary>
internal static class AccessStep
{
    public static async Task RunAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        foreach (var connection in world.Connections)
        {
            await world.DoAsync<MailboxManager, IReadOnlyList<MailboxAccessResult>>(mailboxes => mailboxes.TestAllAsync(connection, cancellationToken));
        }
    }
}
