namespace SalesMailbox.Core.Matching;

/// <summary>Decisions and the history of moves. Only ever added to.</summary>
public interface IDecisionStore
{
    Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default);

    Task AddMoveAsync(MessageMove move, CancellationToken cancellationToken = default);

    /// <returns>The import's decision on the message.</returns>
    Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default);

    Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default);

    /// <returns>The message's moves, oldest first.</returns>
    Task<IReadOnlyList<MessageMove>> ListMovesAsync(string messageId, CancellationToken cancellationToken = default);

    /// <returns>The last move of each message that has one.</returns>
    Task<IReadOnlyDictionary<string, MessageMove>> FindLastMovesAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default);
}
