using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class DecisionStore(SalesMailboxDbContext context) : IDecisionStore
{
    public Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default)
    {
        context.Add(decision);
        return Task.CompletedTask;
    }

    public Task AddMoveAsync(MessageMove move, CancellationToken cancellationToken = default)
    {
        context.Add(move);
        return Task.CompletedTask;
    }

    public Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default) =>
        context.Decisions.Where(decision => decision.MessageId == messageId).OrderBy(decision => decision.Id).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        var rows = await context.Decisions.AsNoTracking().Where(decision => messageIds.Contains(decision.MessageId)).OrderBy(decision => decision.Id).ToListAsync(cancellationToken);
        return rows.GroupBy(decision => decision.MessageId).ToDictionary(group => group.Key, group => group.First());
    }

    public async Task<IReadOnlyList<MessageMove>> ListMovesAsync(string messageId, CancellationToken cancellationToken = default) =>
        await context.Moves.Where(move => move.MessageId == messageId).OrderBy(move => move.At).ThenBy(move => move.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, MessageMove>> FindLastMovesAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        // A message has a handful of moves: they are compared here.
        var rows = await context.Moves.AsNoTracking().Where(move => messageIds.Contains(move.MessageId)).ToListAsync(cancellationToken);
        return rows.GroupBy(move => move.MessageId).ToDictionary(group => group.Key, group => group.OrderBy(move => move.At).ThenBy(move => move.Id, StringComparer.Ordinal).Last());
    }
}
