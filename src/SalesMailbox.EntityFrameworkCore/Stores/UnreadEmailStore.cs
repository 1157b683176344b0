using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class UnreadEmailStore(SalesMailboxDbContext context) : IUnreadEmailStore
{
    public async Task AddOnceAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        var isThere = (await ListByTicketAsync(email.TicketId, cancellationToken))
            .Any(row => row.AgentId == email.AgentId && row.MessageId == email.MessageId);
        if (!isThere)
        {
            context.Add(email);
        }
    }

    public Task UpdateAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        context.Tracked(email);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        context.Remove(email);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<UnreadEmail>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default)
    {
        // Tracks the rows, so that additions, changes, and removals of this scope are taken into account.
        await context.UnreadEmails.Where(email => email.TicketId == ticketId).LoadAsync(cancellationToken);
        return [.. context.UnreadEmails.Local.Where(email => email.TicketId == ticketId)];
    }

    public async Task<IReadOnlyList<UnreadEmail>> ListAsync(string agentId, int take, CancellationToken cancellationToken = default) =>
        await context.UnreadEmails.Where(email => email.AgentId == agentId)
            .OrderByDescending(email => email.At).ThenByDescending(email => email.Id).Take(take).ToListAsync(cancellationToken);

    public Task<int> CountAsync(string agentId, int max, CancellationToken cancellationToken = default) =>
        context.UnreadEmails.Where(email => email.AgentId == agentId).OrderBy(email => email.At).Take(max).CountAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountByTicketAsync(
        string agentId, IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken = default) =>
        await context.UnreadEmails.Where(email => ticketIds.Contains(email.TicketId) && email.AgentId == agentId)
            .GroupBy(email => email.TicketId).Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Id, row => row.Count, cancellationToken);

    public async Task<IReadOnlyList<string>> ListTicketsAsync(string agentId, int take, CancellationToken cancellationToken = default) =>
        await context.UnreadEmails.Where(email => email.AgentId == agentId)
            .GroupBy(email => email.TicketId).Select(group => new { Id = group.Key, At = group.Max(email => email.At) })
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(take)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
}
