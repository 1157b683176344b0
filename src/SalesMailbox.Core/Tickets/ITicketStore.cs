using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>Tickets, their types, statuses and timelines. A PSA host can bring its own.</summary>
public interface ITicketStore
{
    Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Ticket>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Adds it. The commit gives it the tenant's next number: counted without gaps, and without one commit failing for another's number.</summary>
    Task AddAsync(Ticket ticket, CancellationToken cancellationToken = default);

    Task UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default);

    /// <summary>Removes a ticket that was read in this scope; its timeline is the caller's to clear (<see cref="TicketRemoval"/>). Its number is not given out again.</summary>
    Task RemoveAsync(Ticket ticket, CancellationToken cancellationToken = default);

    /// <summary>Newest activity first, then by id; the ticket whose number was asked for stands before all others.</summary>
    Task<Page<Ticket>> ListAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>How many tickets the query finds.</returns>
    Task<int> CountAsync(TicketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Open tickets of that use with a contact of one of the addresses and one of the normalised summaries (X1). One index look-up, however many tickets there are.</summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>Most recently active first.</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> normalizedSubjects, int take,
        IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default);

    /// <summary>Open tickets of that use with a contact of that address.</summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>Most recently active first.</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, int take, IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default);

    /// <summary>Open tickets of that use with a contact of that domain (X2).</summary>
    /// <param name="exceptTypeIds">Ticket types that are left out; null for none.</param>
    /// <returns>One row a ticket; those whose contact is the sender first, then most recently active (X7).</returns>
    Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use, string domain, string senderAddress, int take, IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default);

    /// <summary>The tickets a contact is on, open or not: to keep their addresses up to date.</summary>
    Task<IReadOnlyList<Ticket>> ListByContactAsync(string contactId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<TicketType>> ListTypesAsync(CancellationToken cancellationToken = default);

    Task<IReadOnlyList<TicketStatus>> ListStatusesAsync(CancellationToken cancellationToken = default);

    Task AddTypeAsync(TicketType type, CancellationToken cancellationToken = default);

    Task AddStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <summary>Changes a status that was read in this scope.</summary>
    Task UpdateStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <summary>Removes a status that was read in this scope and that nothing has any more.</summary>
    Task RemoveStatusAsync(TicketStatus status, CancellationToken cancellationToken = default);

    /// <remarks>A second entry of the same message on the same ticket fails at commit with <see cref="DuplicateException"/>.</remarks>
    Task AddEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default);

    Task<TimelineEntry?> FindEntryAsync(string ticketId, string messageId, CancellationToken cancellationToken = default);

    Task RemoveEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default);

    /// <returns>The newest entries, oldest of them first; <see cref="Page{T}.Next"/> leads to older ones.</returns>
    Task<Page<TimelineEntry>> ListEntriesAsync(string ticketId, PageRequest page, CancellationToken cancellationToken = default);
}
