using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>Stores tickets, their types, statuses and timelines. A host with its own PSA can replace it.</summary>
public interface ITicketStore
{
    Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds the tickets that exist among the ids, in any order.</summary>
    Task<IReadOnlyList<Ticket>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a ticket. The commit assigns the tenant's next number, without gaps, and without making parallel commits fail.
    /// </summary>
    Task AddAsync(Ticket ticket, CancellationToken cancellationToken = default);

    Task UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a ticket that was read in this scope. The caller removes its timeline (<see cref="TicketRemoval"/>). Its number is not
    /// assigned again.
    /// </summary>
    Task RemoveAsync(Ticket ticket, CancellationToken cancellationToken = default);

    /// <summary>Lists tickets by newest activity, then by id. If the query names a ticket number, that ticket comes first.</summary>
    Task<Page<Ticket>> ListAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>The number of tickets that the query finds.</returns>
    Task<int> CountAsync(TicketQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds open tickets of the use with a contact at one of the addresses and one of the normalized summaries (X1). One index lookup,
    /// regardless of the number of tickets.
    /// </summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>Most recently active first.</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> normalizedSubjects, int take,
        IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default);

    /// <summary>Finds open tickets of the use with a contact at the address.</summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>Most recently active first.</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use,
        IReadOnlyCollection<string> addresses,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default);

    /// <summary>Finds open tickets of the use with a contact at the domain (X2).</summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>One row for each ticket: tickets whose contact is the sender first, then the most recently active ones (X7).</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use,
        string domain,
        string senderAddress,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default);

    /// <summary>All tickets of a contact, open or closed, for updating their addresses.</summary>
    Task<IReadOnlyList<Ticket>> ListByContactAsync(string contactId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<TicketType>> ListTypesAsync(CancellationToken cancellationToken = default);

    Task<IReadOnlyList<TicketStatus>> ListStatusesAsync(CancellationToken cancellationToken = default);

    Task AddTypeAsync(TicketType type, CancellationToken cancellationToken = default);

    Task AddStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <summary>Changes a status that was read in this scope.</summary>
    Task UpdateStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <summary>Removes a status that was read in this scope and is not in use.</summary>
    Task RemoveStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <remarks>If the ticket already has an entry for the message, the commit throws a <see cref="DuplicateException"/>.</remarks>
    Task AddEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Finds the timeline entry of a message on a ticket.</summary>
    Task<TimelineEntry?> FindEntryAsync(string ticketId, string messageId, CancellationToken cancellationToken = default);

    Task RemoveEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default);

    /// <returns>A page of the newest entries, in ascending order of time; <see cref="Page{T}.Next"/> leads to older ones.</returns>
    Task<Page<TimelineEntry>> ListEntriesAsync(string ticketId, PageRequest page, CancellationToken cancellationToken = default);
}
