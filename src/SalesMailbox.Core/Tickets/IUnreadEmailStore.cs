namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Stores which emails on tickets are unread, by agent. Rows exist only for unread emails, so a count reads no other rows.
/// </summary>
public interface IUnreadEmailStore
{
    /// <summary>Adds a row unless the agent already has one for the same message on the same ticket.</summary>
    /// <remarks>
    /// If another transaction adds the same row at the same time, the commit throws a <see cref="Storage.DuplicateException"/>.
    /// </remarks>
    Task AddOnceAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    /// <summary>Assigns the row to another agent.</summary>
    Task UpdateAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    Task RemoveAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    /// <returns>The unread emails of the ticket for all agents, including those added in this scope and not yet committed.</returns>
    Task<IReadOnlyList<UnreadEmail>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <returns>The agent's newest unread emails, newest first.</returns>
    Task<IReadOnlyList<UnreadEmail>> ListAsync(string agentId, int take, CancellationToken cancellationToken = default);

    /// <summary>Counts unread emails.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="max">Counting stops here, so that the cost is limited.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<int> CountAsync(string agentId, int max, CancellationToken cancellationToken = default);

    /// <returns>The number of unread emails on each of these tickets; tickets without unread email are omitted.</returns>
    Task<IReadOnlyDictionary<string, int>> CountByTicketAsync(
        string agentId, IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken = default);

    /// <returns>The ids of the tickets with unread email for the agent, newest email first, at most <paramref name="take"/>.</returns>
    Task<IReadOnlyList<string>> ListTicketsAsync(string agentId, int take, CancellationToken cancellationToken = default);
}
