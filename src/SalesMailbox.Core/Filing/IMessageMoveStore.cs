namespace SalesMailbox.Core.Filing;

/// <summary>Stores the history of messages. Append-only.</summary>
public interface IMessageMoveStore
{
    Task AddAsync(MessageMove move, CancellationToken cancellationToken = default);

    /// <returns>The moves of the message, oldest first.</returns>
    Task<IReadOnlyList<MessageMove>> ListAsync(string messageId, CancellationToken cancellationToken = default);

    /// <returns>The last move of each message that has one.</returns>
    Task<IReadOnlyDictionary<string, MessageMove>> FindLastAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default);
}
