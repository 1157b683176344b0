namespace SalesMailbox.Core.Tickets;

/// <summary>Which emails on tickets are unread, by agent. Rows exist for unread email only, so a count reads the agent's unread email and nothing else.</summary>
public interface IUnreadEmailStore
{
    /// <summary>Adds it unless the agent has the same message on the same ticket already.</summary>
    /// <remarks>A second one that another transaction wrote at the same moment fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddOnceAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    /// <summary>Gives it to another agent.</summary>
    Task UpdateAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    Task RemoveAsync(UnreadEmail email, CancellationToken cancellationToken = default);

    /// <returns>Every agent's unread email of the ticket, also what was added in this scope and is not committed yet.</returns>
    Task<IReadOnlyList<UnreadEmail>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <returns>The agent's newest unread email, newest first.</returns>
    Task<IReadOnlyList<UnreadEmail>> ListAsync(string agentId, int take, CancellationToken cancellationToken = default);

    /// <summary>How many emails are unread.</summary>
    /// <param name="agentId">For this agent.</param>
    /// <param name="max">Counting stops here, so that it costs the same however many there are.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    Task<int> CountAsync(string agentId, int max, CancellationToken cancellationToken = default);

    /// <returns>How many are unread on each of these tickets; a ticket without any is not among them.</returns>
    Task<IReadOnlyDictionary<string, int>> CountByTicketAsync(string agentId, IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken = default);

    /// <returns>The ids of the tickets that have unread email for the agent, the newest email first, at most <paramref name="take"/>.</returns>
    Task<IReadOnlyList<string>> ListTicketsAsync(string agentId, int take, CancellationToken cancellationToken = default);
}
