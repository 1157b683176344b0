using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed class UnreadEmailStore(YesSqlUnitOfWork work) : IUnreadEmailStore
{
    /// <summary>The maximum number of unread emails whose tickets are read, which is far more than anybody reads.</summary>
    private const int MaxLooked = 5_000;

    private readonly DocumentSet<UnreadEmail, UnreadEmailDocument, UnreadEmailIndex> _emails = new(work, email => email.Id);

    public async Task AddOnceAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        var isThere = (await ListByTicketAsync(email.TicketId, cancellationToken))
            .Any(row => row.AgentId == email.AgentId && row.MessageId == email.MessageId);
        if (!isThere)
        {
            _emails.Add(email);
        }
    }

    public Task UpdateAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        _emails.Update(email);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(UnreadEmail email, CancellationToken cancellationToken = default)
    {
        _emails.Remove(email);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<UnreadEmail>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default) =>
    [
        .. await _emails.ListAsync(_emails.Where(index => index.TicketId == ticketId), cancellationToken),
        .. work.Added<UnreadEmail>().Where(email => email.TicketId == ticketId),
    ];

    public async Task<IReadOnlyList<UnreadEmail>> ListAsync(string agentId, int take, CancellationToken cancellationToken = default) =>
        await _emails.ListAsync(
            _emails.Where(index => index.AgentId == agentId)
                .OrderByDescending(index => index.AtTicks)
                .ThenByDescending(index => index.EntityId)
                .Take(take),
            cancellationToken);

    public async Task<int> CountAsync(string agentId, int max, CancellationToken cancellationToken = default) =>
        (await _emails.Index(index => index.AgentId == agentId).Take(max).ListAsync(cancellationToken)).Count();

    public async Task<IReadOnlyDictionary<string, int>> CountByTicketAsync(
        string agentId, IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken = default)
    {
        var ids = ticketIds.ToArray();
        return ids.Length == 0
            ? new Dictionary<string, int>()
            : (await _emails.Index(index => index.AgentId == agentId && index.TicketId.IsIn(ids)).ListAsync(cancellationToken))
                .GroupBy(row => row.TicketId).ToDictionary(group => group.Key, group => group.Count());
    }

    public async Task<IReadOnlyList<string>> ListTicketsAsync(string agentId, int take, CancellationToken cancellationToken = default) =>
    [
        .. (await _emails.Index(index => index.AgentId == agentId)
            .OrderByDescending(index => index.AtTicks)
            .ThenByDescending(index => index.EntityId)
            .Take(MaxLooked).ListAsync(cancellationToken)).Select(row => row.TicketId).Distinct(StringComparer.Ordinal).Take(take),
    ];
}
