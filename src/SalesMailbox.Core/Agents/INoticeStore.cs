namespace SalesMailbox.Core.Agents;

/// <summary>Stores the notices for agents.</summary>
public interface INoticeStore
{
    /// <summary>Adds the notice unless the agent already has one with the same <see cref="Notice.Key"/>.</summary>
    Task AddOnceAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds the notice, or overwrites the agent's notice with the same <see cref="Notice.Key"/> and marks it as unread. An agent therefore
    /// has at most one per key.
    /// </summary>
    Task RaiseAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <returns>The agent's notices, newest first.</returns>
    Task<IReadOnlyList<Notice>> ListAsync(string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default);

    /// <summary>Marks one notice of the agent as read.</summary>
    Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Marks the agent's notice with the key as read, if there is one.</summary>
    Task ReadAsync(string agentId, string key, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes the notices of all agents with the key, because their cause is gone. The next occurrence notifies the agents again.
    /// </summary>
    Task WithdrawAsync(string key, CancellationToken cancellationToken = default);
}
