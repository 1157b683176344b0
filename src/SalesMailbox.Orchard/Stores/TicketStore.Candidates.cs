using System.Linq.Expressions;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class TicketStore
{
    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, string normalizedSubject, int take, CancellationToken cancellationToken = default)
    {
        var (senders, key) = (addresses.ToArray(), SalesMailboxTicketContactIndex.KeyOf(normalizedSubject));
        return CandidatesAsync(index => index.IsOpen && index.Use == use && index.SummaryKey == key && index.Address.IsIn(senders), senders, take, cancellationToken);
    }

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, int take, CancellationToken cancellationToken = default)
    {
        var senders = addresses.ToArray();
        return CandidatesAsync(index => index.IsOpen && index.Use == use && index.Address.IsIn(senders), senders, take, cancellationToken);
    }

    public async Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use, string domain, string senderAddress, int take, CancellationToken cancellationToken = default)
    {
        // The sender's own tickets first, however many others of his domain were active since.
        var own = await CandidatesAsync(
            index => index.IsOpen && index.Use == use && index.Domain == domain && index.Address == senderAddress, [senderAddress], take, cancellationToken);
        var all = await CandidatesAsync(index => index.IsOpen && index.Use == use && index.Domain == domain, [senderAddress], take, cancellationToken);
        return [.. own.Concat(all).DistinctBy(candidate => candidate.TicketId).Take(take)];
    }

    /// <summary>One index look-up; a ticket with several fitting contacts is one candidate.</summary>
    private async Task<IReadOnlyList<TicketCandidate>> CandidatesAsync(
        Expression<Func<SalesMailboxTicketContactIndex, bool>> fits, string[] senders, int take, CancellationToken cancellationToken)
    {
        var rows = (await work.Session.QueryIndex(StorableParameters.In(fits))
            .OrderByDescending(index => index.LastActivityTicks).ThenByDescending(index => index.TicketId).Take(take * 4).ListAsync(cancellationToken))
            .OrderByDescending(row => senders.Contains(row.Address)).DistinctBy(row => row.TicketId).Take(take).ToList();
        var tickets = (await _tickets.FindManyAsync([.. rows.Select(row => row.TicketId)], cancellationToken)).ToDictionary(ticket => ticket.Id);
        return
        [
            .. from row in rows
               where tickets.ContainsKey(row.TicketId)
               let ticket = tickets[row.TicketId]
               select new TicketCandidate(
                   ticket.Id, ticket.Number, ticket.Summary, ticket.ClientId ?? "", row.ContactId, row.Address, ticket.LastActivityAt, senders.Contains(row.Address)),
        ];
    }
}
