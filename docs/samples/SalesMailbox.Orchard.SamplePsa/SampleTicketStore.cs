using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Storage;
using YesSql;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>Provides the PSA's tickets to Sales Mailbox.</summary>
public sealed partial class SampleTicketStore(ISession session) : ITicketStore, ICommitParticipant
{
    private readonly SampleSet<Ticket, TicketDocument> _tickets = new(session);
    private readonly SampleSet<TicketType, TicketTypeDocument> _types = new(session);
    private readonly SampleSet<TicketStatus, TicketStatusDocument> _statuses = new(session);
    private readonly SampleSet<TimelineEntry, TimelineDocument> _entries = new(session);

    public async Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await _tickets.AllAsync(cancellationToken)).FirstOrDefault(ticket => ticket.Id == id);

    public async Task<IReadOnlyList<Ticket>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        [.. (await _tickets.AllAsync(cancellationToken)).Where(ticket => ids.Contains(ticket.Id))];

    public Task AddAsync(Ticket ticket, CancellationToken cancellationToken = default) => _tickets.AddAsync(ticket, cancellationToken);

    public Task UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default) =>
        _tickets.UpdateAsync(ticket, cancellationToken);

    public Task RemoveAsync(Ticket ticket, CancellationToken cancellationToken = default) =>
        _tickets.RemoveAsync(ticket, cancellationToken);

    public async Task<Page<Ticket>> ListAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var after = PageKey.ReadMoment(page.After);
        var found = (await FilterAsync(query, cancellationToken))
            .Where(ticket => after is not var (moment, id) || (ticket.LastActivityAt, ticket.Id).CompareTo((moment, id)) < 0)
            .OrderByDescending(ticket => ticket.LastActivityAt).ThenByDescending(ticket => ticket.Id, StringComparer.Ordinal);
        return PageKey.ToPage([.. found.Take(size + 1)], size, ticket => PageKey.Of(ticket.LastActivityAt, ticket.Id));
    }

    public async Task<int> CountAsync(TicketQuery query, CancellationToken cancellationToken = default) =>
        (await FilterAsync(query, cancellationToken)).Count();

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAndSubjectAsync(
        TicketUse use, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> normalizedSubjects, int take,
        IReadOnlyCollection<string>? exceptTypeIds = null, CancellationToken cancellationToken = default) =>
        CandidatesAsync(
            use,
            exceptTypeIds,
            (ticket, contact) => normalizedSubjects.Contains(ticket.NormalizedSummary) && addresses.Contains(contact.Address),
            addresses,
            take,
            cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByAddressAsync(
        TicketUse use,
        IReadOnlyCollection<string> addresses,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default) =>
        CandidatesAsync(use, exceptTypeIds, (_, contact) => addresses.Contains(contact.Address), addresses, take, cancellationToken);

    public Task<IReadOnlyList<TicketCandidate>> FindOpenByDomainAsync(
        TicketUse use,
        string domain,
        string senderAddress,
        int take,
        IReadOnlyCollection<string>? exceptTypeIds = null,
        CancellationToken cancellationToken = default) =>
        CandidatesAsync(use, exceptTypeIds, (_, contact) => contact.Domain == domain, [senderAddress], take, cancellationToken);

    public async Task<IReadOnlyList<Ticket>> ListByContactAsync(string contactId, CancellationToken cancellationToken = default) =>
        [.. (await _tickets.AllAsync(cancellationToken)).Where(ticket => ticket.Contacts.Any(contact => contact.ContactId == contactId))];

    public async Task WriteAsync(CancellationToken cancellationToken = default)
    {
        await CheckEntriesAsync(cancellationToken);
        await NumberAsync(cancellationToken);
        await _types.WriteAsync(cancellationToken);
        await _statuses.WriteAsync(cancellationToken);
        await _tickets.WriteAsync(cancellationToken);
        await _entries.WriteAsync(cancellationToken);
    }

    // A message may be on a ticket only once. A real PSA has a unique index for this, which also covers concurrent commits.
    private async Task CheckEntriesAsync(CancellationToken cancellationToken)
    {
        var mails = (await _entries.AllAsync(cancellationToken))
            .Where(entry => entry.MessageId is not null)
            .GroupBy(entry => (entry.TicketId, entry.MessageId));
        if (mails.Any(group => group.Count() > 1))
        {
            throw new DuplicateException("The mail is on the ticket already.");
        }
    }

    // If two commits take a number at the same time, one fails and is repeated. A real PSA avoids this by counting in its database.
    private async Task NumberAsync(CancellationToken cancellationToken)
    {
        if (_tickets.Added.ToList() is not { Count: > 0 } added)
        {
            return;
        }

        var counter = await session.Query<CounterDocument>().FirstOrDefaultAsync(cancellationToken) ?? new CounterDocument();
        foreach (var ticket in added)
        {
            ticket.Number = ++counter.Last;
        }

        await session.SaveAsync(counter, checkConcurrency: true, cancellationToken: cancellationToken);
    }

    private async Task<IReadOnlyList<TicketCandidate>> CandidatesAsync(
        TicketUse use,
        IReadOnlyCollection<string>? exceptTypeIds,
        Func<Ticket, TicketContact, bool> fits,
        IReadOnlyCollection<string> senders,
        int take,
        CancellationToken cancellationToken)
    {
        var found = from ticket in await _tickets.AllAsync(cancellationToken)
                    where ticket.IsOpen && ticket.Use == use && exceptTypeIds?.Contains(ticket.TypeId) != true
                    from contact in ticket.Contacts
                    where fits(ticket, contact)
                    let isSender = senders.Contains(contact.Address)
                    orderby isSender descending, ticket.LastActivityAt descending
                    select new TicketCandidate(
                        ticket.Id, ticket.Number, ticket.Summary, ticket.ClientId ?? "", contact.ContactId, contact.Address,
                        ticket.LastActivityAt, isSender);
        return [.. found.DistinctBy(candidate => candidate.TicketId).Take(take)];
    }

    private async Task<IEnumerable<Ticket>> FilterAsync(TicketQuery query, CancellationToken cancellationToken) =>
        (await _tickets.AllAsync(cancellationToken))
            .Where(ticket => (query.Use is null || ticket.Use == query.Use) && (query.IsOpen is null || ticket.IsOpen == query.IsOpen)
                && (query.StatusId is null || ticket.StatusId == query.StatusId)
                && (query.ClientId is null || ticket.ClientId == query.ClientId)
                && (query.AgentId is null || ticket.AgentId == query.AgentId) && (query.Ids is null || query.Ids.Contains(ticket.Id))
                && (ticket.Number == query.Number || string.IsNullOrWhiteSpace(query.Text)
                    || ticket.Summary.Contains(query.Text.Trim(), StringComparison.OrdinalIgnoreCase)));
}
