using SalesMailbox.Core.Filing;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed class MessageMoveStore(YesSqlUnitOfWork work) : IMessageMoveStore
{
    private readonly DocumentSet<MessageMove, MoveDocument, MoveIndex> _moves = new(work, move => move.Id);

    public Task AddAsync(MessageMove move, CancellationToken cancellationToken = default)
    {
        _moves.Add(move);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<MessageMove>> ListAsync(string messageId, CancellationToken cancellationToken = default) =>
        await _moves.ListAsync(
            _moves.Where(index => index.MessageId == messageId).OrderBy(index => index.AtTicks).ThenBy(index => index.EntityId),
            cancellationToken);

    public async Task<IReadOnlyDictionary<string, MessageMove>> FindLastAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        // A message has only a few moves, so they are compared in memory.
        var found = new List<MessageMove>();
        foreach (var chunk in messageIds.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            found.AddRange(await _moves.ListAsync(_moves.Where(index => index.MessageId.IsIn(chunk)), cancellationToken));
        }

        return found.GroupBy(move => move.MessageId).ToDictionary(
            group => group.Key, group => group.OrderBy(move => move.At).ThenBy(move => move.Id, StringComparer.Ordinal).Last());
    }
}
