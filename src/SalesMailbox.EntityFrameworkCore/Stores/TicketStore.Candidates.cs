using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class TicketStore
{
    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, string normalizedSubject, int take, CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            context.Tickets.Where(ticket => ticket.NormalizedSummary == normalizedSubject && ticket.IsOpen && ticket.Use == use),
            contact => addresses.Contains(contact.Address), addresses, take, cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, int take, CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            context.Tickets.Where(ticket => ticket.IsOpen && ticket.Use == use),
            contact => addresses.Contains(contact.Address), addresses, take, cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use, string domain, string senderAddress, int take, CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            context.Tickets.Where(ticket => ticket.IsOpen && ticket.Use == use),
            contact => contact.Domain == domain, [senderAddress], take, cancellationToken);

    /// <summary>One index look-up of contacts, joined to their open tickets; a ticket with several fitting contacts is one candidate.</summary>
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
