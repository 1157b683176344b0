using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class SenderRuleStore(SalesMailboxDbContext context) : ISenderRuleStore
{
    public Task<SenderRule?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.SenderRules.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<IReadOnlyList<SenderRule>> FindBySendersAsync(
        string agentId, IReadOnlyCollection<string> senders, CancellationToken cancellationToken = default) =>
        await context.SenderRules.Where(row => row.AgentId == agentId && senders.Contains(row.Sender)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SenderRule>> ListAsync(string agentId, CancellationToken cancellationToken = default) =>
        await context.SenderRules.Where(row => row.AgentId == agentId).OrderBy(row => row.Sender).ToListAsync(cancellationToken);

    public Task AddAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        context.Add(rule);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        context.Touch(rule);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        context.Remove(rule);
        return Task.CompletedTask;
    }
}
