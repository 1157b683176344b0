using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class MailboxStore(SalesMailboxDbContext context) : IMailboxStore
{
    public Task<Mailbox?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.Mailboxes.FirstOrDefaultAsync(mailbox => mailbox.Id == id, cancellationToken);

    public Task<Mailbox?> FindByAddressAsync(string normalizedAddress, CancellationToken cancellationToken = default) =>
        context.Mailboxes.FirstOrDefaultAsync(mailbox => mailbox.NormalizedAddress == normalizedAddress, cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListAsync(CancellationToken cancellationToken = default) =>
        ListAsync(context.Mailboxes, cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListByConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ListAsync(context.Mailboxes.Where(mailbox => mailbox.ConnectionId == connectionId), cancellationToken);

    public Task<IReadOnlyList<Mailbox>> ListByAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        ListAsync(context.Mailboxes.Where(mailbox => mailbox.AgentId == agentId), cancellationToken);

    public Task AddAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        context.Add(mailbox);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        context.Touch(mailbox);
        return Task.CompletedTask;
    }

    public async Task RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        // Part of the unit of work, so that a failed commit removes nothing.
        var items = await context.ImportItems.Where(item => item.MailboxId == mailbox.Id).ToListAsync(cancellationToken);
        context.RemoveRange(items);
        context.RemoveRange(await context.ImportStates.Where(state => state.MailboxId == mailbox.Id).ToListAsync(cancellationToken));
        context.Remove(mailbox);
    }

    private static async Task<IReadOnlyList<Mailbox>> ListAsync(IQueryable<Mailbox> mailboxes, CancellationToken cancellationToken) =>
        await mailboxes.OrderBy(mailbox => mailbox.NormalizedAddress).ToListAsync(cancellationToken);
}
