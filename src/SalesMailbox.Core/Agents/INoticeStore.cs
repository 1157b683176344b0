namespace SalesMailbox.Core.Agents;

public interface INoticeStore
{
    /// <summary>Adds it unless the agent was told already (same <see cref="Notice.Key"/>).</summary>
    Task AddOnceAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <returns>The agent's notices, newest first.</returns>
    Task<IReadOnlyList<Notice>> ListAsync(string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default);

    Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>The trouble is over: removes every agent's notice of that key, so that the next one is told again.</summary>
    Task WithdrawAsync(string key, CancellationToken cancellationToken = default);
}
