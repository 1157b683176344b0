using System.Linq.Expressions;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class TicketStore
{
    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> normalizedSubjects, int take,
        IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default)
    {
        var (senders, keys) = (addresses.ToArray(), normalizedSubjects.Select(SalesMailboxTicketContactIndex.KeyOf).ToArray());
        return CandidatesAsync(
            index => index.IsOpen && index.Use == use && index.SummaryKey.IsIn(keys) && index.Address.IsIn(senders), senders, take,
            exceptTypeIds, cancellationToken);
    }

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use,
        IReadOnlyCollection<string> addresses,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default)
    {
        var senders = addresses.ToArray();
        return CandidatesAsync(
            index => index.IsOpen && index.Use == use && index.Address.IsIn(senders), senders, take, exceptTypeIds, cancellationToken);
    }

    public async Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use,
        string domain,
        string senderAddress,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default)
    {
        // The sender's own tickets come first, even if many others of their domain were active since.
        var own = await CandidatesAsync(
            index => index.IsOpen && index.Use == use && index.Domain == domain && index.Address == senderAddress, [senderAddress], take,
            exceptTypeIds, cancellationToken);
        var all = await CandidatesAsync(
            index => index.IsOpen && index.Use == use && index.Domain == domain, [senderAddress], take, exceptTypeIds, cancellationToken);
        return [.. own.Concat(all).DistinctBy(candidate => candidate.TicketId).Take(take)];
    }

    /// <summary>
    /// Uses one index look-up, and further ones only if tickets of excluded types fill it. A ticket with several matching contacts is one
    /// candidate.
    /// </summary>
    private async Task<IReadOnlyList<TicketCandidate>> CandidatesAsync(
        Expression<Func<SalesMailboxTicketContactIndex, bool>> fits,
        string[] senders,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds,
        CancellationToken cancellationToken)
    {
        var found = new List<TicketCandidate>();
        var (size, skip) = (take * 4, 0);
        while (found.Count < take)
        {
            var page = (await work.Session.QueryIndex(StorableParameters.In(fits))
                .OrderByDescending(index => index.LastActivityTicks)
                .ThenByDescending(index => index.TicketId)
                .Skip(skip)
                .Take(size)
                .ListAsync(cancellationToken)).ToList();
            var rows = page.OrderByDescending(row => senders.Contains(row.Address))
                .DistinctBy(row => row.TicketId)
                .ExceptBy(found.Select(candidate => candidate.TicketId), row => row.TicketId)
                .ToList();
            if (exceptTypeIds is not { Count: > 0 })
            {
                rows = [.. rows.Take(take)];
            }

            var tickets = (await _tickets.FindManyAsync([.. rows.Select(row => row.TicketId)], cancellationToken))
                .ToDictionary(ticket => ticket.Id);
            found.AddRange(
                from row in rows
                where tickets.ContainsKey(row.TicketId)
                let ticket = tickets[row.TicketId]
                where exceptTypeIds?.Contains(ticket.TypeId) != true
                select new TicketCandidate(
                    ticket.Id, ticket.Number, ticket.Summary, ticket.ClientId ?? "", row.ContactId, row.Address, ticket.LastActivityAt,
                    senders.Contains(row.Address)));
            if (page.Count < size || exceptTypeIds is not { Count: > 0 })
            {
                break;
            }

            skip += size;
        }

        return [.. found.Take(take)];
    }
}
