using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;

namespace SalesMailbox.Orchard.Stores;

internal sealed class MailboxStore(YesSqlUnitOfWork work, IContentManager contents) : IMailboxStore
{
    private readonly ContentSet<Mailbox, SalesMailboxAddressIndex> _mailboxes =
        new(work, contents, new MailboxMapping(), mailbox => mailbox.Id);
    private readonly DocumentSet<ImportItem, ImportItemDocument, ImportItemIndex> _items = new(work, item => item.Id);
    private readonly DocumentSet<ImportState, ImportStateDocument, ImportStateIndex> _states = new(work, state => state.MailboxId);

    public Task<Mailbox?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _mailboxes.FindAsync(id, cancellationToken);

    public Task<Mailbox?> FindByAddressAsync(string normalizedAddress, CancellationToken cancellationToken = default) =>
        _mailboxes.FirstAsync(_mailboxes.Where(index => index.NormalizedAddress == normalizedAddress), cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListAsync(CancellationToken cancellationToken = default) =>
        ListAsync(_mailboxes.Query(), cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListByConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ListAsync(_mailboxes.Where(index => index.ConnectionId == connectionId), cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListByAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        ListAsync(_mailboxes.Where(index => index.AgentId == agentId), cancellationToken);

    public Task AddAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        _mailboxes.Add(mailbox);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        _mailboxes.Update(mailbox);
        return Task.CompletedTask;
    }

    public async Task RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        foreach (var item in await _items.ListAsync(_items.Where(index => index.MailboxId == mailbox.Id), cancellationToken))
        {
            _items.Remove(item);
        }

        if (await _states.FindAsync(mailbox.Id, cancellationToken) is { } state)
        {
            _states.Remove(state);
        }

        _mailboxes.Remove(mailbox);
    }

    private async Task<IReadOnlyList<Mailbox>> ListAsync(
        IQuery<ContentItem, SalesMailboxAddressIndex> query, CancellationToken cancellationToken) =>
        await _mailboxes.ListAsync(query.OrderBy(index => index.NormalizedAddress), cancellationToken);
}
