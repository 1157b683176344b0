using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>What the service of a mailbox supports.</summary>
public sealed class MailboxCapabilities(IConnectionStore connections, ConnectionTypes types)
{
    private static readonly MailServiceCapabilities Nothing = new();

    /// <returns>No capabilities if the connection or its type no longer exists.</returns>
    public async Task<MailServiceCapabilities> OfAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is { } connection
            ? types.Find(connection.Type)?.Capabilities ?? Nothing
            : Nothing;
    }

    /// <returns>The mailboxes whose services can send.</returns>
    public async Task<IReadOnlyList<Mailbox>> ThatCanSendAsync(
        IEnumerable<Mailbox> mailboxes, CancellationToken cancellationToken = default)
    {
        var sending = (await connections.ListAsync(cancellationToken))
            .Where(connection => types.Find(connection.Type) is { Capabilities.CanSend: true })
            .Select(connection => connection.Id)
            .ToHashSet();
        return [.. mailboxes.Where(mailbox => sending.Contains(mailbox.ConnectionId))];
    }
}
