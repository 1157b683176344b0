using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Filing;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class MessageMoveStore(SalesMailboxDbContext context) : IMessageMoveStore
{
    public Task AddAsync(MessageMove move, CancellationToken cancellationToken = default)
    {
        context.Add(move);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<MessageMove>> ListAsync(string messageId, CancellationToken cancellationToken = default) =>
        await context.Moves.Where(move => move.MessageId == messageId)
            .OrderBy(move => move.At)
            .ThenBy(move => move.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, MessageMove>> FindLastAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        // A message has only a few moves, so they are compared in memory.
        var rows = await context.Moves.AsNoTracking().Where(move => messageIds.Contains(move.MessageId)).ToListAsync(cancellationToken);
        return rows.GroupBy(move => move.MessageId).ToDictionary(
            group => group.Key, group => group.OrderBy(move => move.At).ThenBy(move => move.Id, StringComparer.Ordinal).Last());
    }
}
