namespace SalesMailbox.Core.Connections;

/// <summary>Stores mailboxes.</summary>
public interface IMailboxStore
{
    Task<Mailbox?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<Mailbox?> FindByAddressAsync(string normalizedAddress, CancellationToken cancellationToken = default);

    /// <returns>All mailboxes of the tenant, by address.</returns>
    Task<IReadOnlyList<Mailbox>> ListAsync(CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Mailbox>> ListByConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Mailbox>> ListByAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <remarks>If another mailbox has the address, the commit throws a <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(Mailbox mailbox, CancellationToken cancellationToken = default);

    Task UpdateAsync(Mailbox mailbox, CancellationToken cancellationToken = default);

    /// <summary>Removes the mailbox with its import state and ledger; stored messages are kept.</summary>
    Task RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default);
}
