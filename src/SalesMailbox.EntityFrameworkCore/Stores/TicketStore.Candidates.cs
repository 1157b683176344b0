using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class TicketStore
{
    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> normalizedSubjects, int take,
        IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            Open(use, exceptTypeIds).Where(ticket => normalizedSubjects.Contains(ticket.NormalizedSummary)),
            contact => addresses.Contains(contact.Address), addresses, take, cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use,
        IReadOnlyCollection<string> addresses,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            Open(use, exceptTypeIds),
            contact => addresses.Contains(contact.Address), addresses, take, cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use,
        string domain,
        string senderAddress,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            Open(use, exceptTypeIds),
            contact => contact.Domain == domain, [senderAddress], take, cancellationToken);

    private IQueryable<Ticket> Open(TicketUse use, IReadOnlyCollection<string>? exceptTypeIds)
    {
        var open = context.Tickets.Where(ticket => ticket.IsOpen && ticket.Use == use);
        return exceptTypeIds is { Count: > 0 } ? open.Where(ticket => !exceptTypeIds.Contains(ticket.TypeId)) : open;
    }

    /// <summary>
    /// Looks up contacts in one index and joins their open tickets. A ticket with several matching contacts is one candidate.
    /// </summary>
    private static async Task<IReadOnlyList<TicketCandidate>> CandidatesAsync(
        IQueryable<Ticket> tickets,
        System.Linq.Expressions.Expression<Func<TicketContact, bool>> fits,
        IReadOnlyCollection<string> senders,
        int take,
        CancellationToken cancellationToken)
    {
        var rows = await tickets.AsNoTracking()
            .SelectMany(ticket => ticket.Contacts.AsQueryable().Where(fits), (ticket, contact) => new
            {
                ticket.Id,
                ticket.Number,
                ticket.Summary,
                ticket.ClientId,
                ticket.LastActivityAt,
                contact.ContactId,
                contact.Address,
                IsSender = senders.Contains(contact.Address),
            })
            .OrderByDescending(row => row.IsSender).ThenByDescending(row => row.LastActivityAt).ThenByDescending(row => row.Id)
            .Take(take * 4).ToListAsync(cancellationToken);

        return
        [
            .. rows.DistinctBy(row => row.Id).Take(take).Select(row => new TicketCandidate(
                row.Id, row.Number, row.Summary, row.ClientId ?? "", row.ContactId, row.Address, row.LastActivityAt, row.IsSender)),
        ];
    }
}
