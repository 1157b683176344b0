using System.Globalization;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class TicketStore(YesSqlUnitOfWork work, IContentManager contents, TicketNumbers numbers) : ITicketStore
{
    private readonly ContentSet<Ticket, SalesMailboxTicketIndex> _tickets =
        new(work, contents, new TicketMapping(numbers), ticket => ticket.Id);
    private readonly DocumentSet<TicketType, TicketTypeDocument, TicketTypeIndex> _types = new(work, type => type.Id);
    private readonly DocumentSet<TicketStatus, TicketStatusDocument, TicketStatusIndex> _statuses = new(work, status => status.Id);

    public Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default) => _tickets.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<Ticket>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await _tickets.FindManyAsync(ids, cancellationToken);

    public Task AddAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        _tickets.Add(ticket);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        _tickets.Update(ticket);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        _tickets.Remove(ticket);
        return Task.CompletedTask;
    }

    public async Task<Page<Ticket>> ListAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        if (query.Ids is { Count: 0 })
        {
            return new Page<Ticket>([], null);
        }

        Ticket? asked = null;
        var rows = Filter(query);
        if (query.Number is { } number)
        {
            asked = page.After is null
                ? await _tickets.FirstAsync(Filter(query).Only(index => index.Number == number), cancellationToken)
                : null;
            rows = rows.Only(index => index.Number != number);
        }

        rows = rows.OlderThan(nameof(SalesMailboxTicketIndex.LastActivityTicks), page.After);
        var list = await _tickets.ListAsync(
            rows.OrderByDescending(index => index.LastActivityTicks).ThenByDescending(index => index.EntityId).Take(size + 1),
            cancellationToken);
        var found = PageKey.ToPage(list, size, ticket => PageKey.Of(ticket.LastActivityAt, ticket.Id));
        return asked is null ? found : found with { Items = [asked, .. found.Items] };
    }

    public Task<int> CountAsync(TicketQuery query, CancellationToken cancellationToken = default) =>
        Filter(query).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<Ticket>> ListByContactAsync(string contactId, CancellationToken cancellationToken = default)
    {
        var rows = await work.Session.QueryIndex(
            StorableParameters.In<SalesMailboxTicketContactIndex>(index => index.ContactId == contactId))
            .ListAsync(cancellationToken);
        return await _tickets.FindManyAsync([.. rows.Select(row => row.TicketId)], cancellationToken);
    }

    public async Task<IReadOnlyList<TicketType>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        await _types.ListAsync(_types.Query().OrderBy(index => index.Position).ThenBy(index => index.EntityId), cancellationToken);

    public async Task<IReadOnlyList<TicketStatus>> ListStatusesAsync(CancellationToken cancellationToken = default) =>
        await _statuses.ListAsync(_statuses.Query().OrderBy(index => index.Position).ThenBy(index => index.EntityId), cancellationToken);

    public Task AddTypeAsync(TicketType type, CancellationToken cancellationToken = default)
    {
        _types.Add(type);
        return Task.CompletedTask;
    }

    public Task AddStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        _statuses.Add(status);
        return Task.CompletedTask;
    }

    public Task UpdateStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        _statuses.Update(status);
        return Task.CompletedTask;
    }

    public Task RemoveStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        _statuses.Remove(status);
        return Task.CompletedTask;
    }

    private IQuery<ContentItem, SalesMailboxTicketIndex> Filter(TicketQuery query)
    {
        var rows = _tickets.Query();
        rows = query.Use is { } use ? rows.Only(index => index.Use == use) : rows;
        rows = query.IsOpen is { } isOpen ? rows.Only(index => index.IsOpen == isOpen) : rows;
        rows = query.StatusId is { } statusId ? rows.Only(index => index.StatusId == statusId) : rows;
        rows = query.ClientId is { } clientId ? rows.Only(index => index.ClientId == clientId) : rows;
        rows = query.AgentId is { } agentId ? rows.Only(index => index.AgentId == agentId) : rows;
        var ids = query.Ids?.ToArray();
        rows = ids is null ? rows : rows.Only(index => index.EntityId.IsIn(ids));
        if (query.Number is { } number)
        {
            return rows.Where(dialect => $"({dialect.QuoteForColumnName("Number")} = @Number or {dialect.QuoteForColumnName("SearchText")} "
                + $"like @Digits escape '\\')")
                .WithParameter("@Number", number)
                .WithParameter("@Digits", SearchWords.Patterns(number.ToString(CultureInfo.InvariantCulture))[0]);
        }

        var clients = IndexRows.Table<SalesMailboxClientIndex>(work.Session, "");
        foreach (var (word, pattern) in SearchWords.Patterns(query.Text).Index())
        {
            rows = rows.Where(dialect =>
            {
                var (search, client, entity) = (
                    dialect.QuoteForColumnName("SearchText"),
                    dialect.QuoteForColumnName("ClientId"),
                    dialect.QuoteForColumnName("EntityId"));
                return $"({search} like @Word{word} escape '\\' or {client} in (select c.{entity} from {clients} c where c.{search} like "
                    + $"@Word{word} escape '\\'))";
            }).WithParameter($"@Word{word}", pattern);
        }

        return rows;
    }
}
