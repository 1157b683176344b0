namespace SalesMailbox.Core.Agents;

public interface INoticeStore
{
    /// <summary>Adds it unless the agent was told already (same <see cref="Notice.Key"/>).</summary>
    Task AddOnceAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <summary>Adds it, or writes it over the agent's notice of the same <see cref="Notice.Key"/>, which is unread again then. So there is one, however often it is raised.</summary>
    Task RaiseAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <returns>The agent's notices, newest first.</returns>
    Task<IReadOnlyList<Notice>> ListAsync(string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default);

    Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Marks the agent's notice of that key as read, where there is one.</summary>
    Task ReadAsync(string agentId, string key, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>The trouble is over: removes every agent's notice of that key, so that the next one is told again.</summary>
    Task WithdrawAsync(string key, CancellationToken cancellationToken = default);
}
