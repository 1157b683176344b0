using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>What the service of a mailbox can do.</summary>
public sealed class MailboxCapabilities(IConnectionStore connections, ConnectionTypes types)
{
    private static readonly MailServiceCapabilities Nothing = new();

    /// <returns>Nothing can be done where the connection or its type is not there any more.</returns>
    public async Task<MailServiceCapabilities> OfAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is { } connection ? types.Find(connection.Type)?.Capabilities ?? Nothing : Nothing;
    }

    /// <returns>Those of services that send.</returns>
    public async Task<IReadOnlyList<Mailbox>> ThatCanSendAsync(IEnumerable<Mailbox> mailboxes, CancellationToken cancellationToken = default)
    {
        var sending = (await connections.ListAsync(cancellationToken))
            .Where(connection => types.Find(connection.Type) is { Capabilities.CanSend: true }).Select(connection => connection.Id).ToHashSet();
        return [.. mailboxes.Where(mailbox => sending.Contains(mailbox.ConnectionId))];
    }
}
