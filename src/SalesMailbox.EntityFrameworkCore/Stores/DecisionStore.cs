using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class DecisionStore(SalesMailboxDbContext context) : IDecisionStore
{
    public Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default)
    {
        context.Add(decision);
        return Task.CompletedTask;
    }

    public Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default) =>
        context.Decisions.Where(decision => decision.MessageId == messageId)
            .OrderBy(decision => decision.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        var rows = await context.Decisions.AsNoTracking()
            .Where(decision => messageIds.Contains(decision.MessageId))
            .OrderBy(decision => decision.Id)
            .ToListAsync(cancellationToken);
        return rows.GroupBy(decision => decision.MessageId).ToDictionary(group => group.Key, group => group.First());
    }

    public async Task<IReadOnlyList<DailyCount>> CountByDayAsync(
        IReadOnlyCollection<string> mailboxIds, DateOnly since, TimeZoneInfo zone, CancellationToken cancellationToken = default)
    {
        var start = TimeZones.StartOf(since, zone);
        var rows = context.Messages.Where(message => mailboxIds.Contains(message.MailboxId) && message.ImportedAt >= start)
            .Join(
                context.Decisions,
                message => message.Id,
                decision => decision.MessageId,
                (message, decision) => new { message.ImportedAt, decision.Verdict })
            .AsNoTracking().AsAsyncEnumerable();
        var counts = new Dictionary<(DateOnly, MatchVerdict), int>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var key = (TimeZones.DayOf(row.ImportedAt, zone), row.Verdict);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return [.. counts.OrderBy(count => count.Key).Select(count => new DailyCount(count.Key.Item1, count.Key.Item2, count.Value))];
    }
}
