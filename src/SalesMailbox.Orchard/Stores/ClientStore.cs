using System.Globalization;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class ClientStore(YesSqlUnitOfWork work, IContentManager contents) : IClientStore
{
    private readonly ContentSet<Client, SalesMailboxClientIndex> _clients = new(work, contents, new ClientMapping(), client => client.Id);

    public Task<Client?> FindAsync(string id, CancellationToken cancellationToken = default) => _clients.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<Client>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await _clients.FindManyAsync(ids, cancellationToken);

    public async Task<Page<Client>> ListAsync(string? text, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _clients.Query();
        var contacts = IndexRows.Table<SalesMailboxContactIndex>(work.Session, "");
        foreach (var (number, pattern) in SearchWords.Patterns(text).Index())
        {
            rows = rows.Where(dialect =>
            {
                var (search, entity, client) = (
                    dialect.QuoteForColumnName("SearchText"),
                    dialect.QuoteForColumnName("EntityId"),
                    dialect.QuoteForColumnName("ClientId"));
                return $"({search} like @Word{number} escape '\\' or {entity} in (select c.{client} from {contacts} c where c.{search} "
                    + $"like @Word{number} escape '\\'))";
            }).WithParameter($"@Word{number}", pattern);
        }

        if (page.After is { } after && await FindAsync(after, cancellationToken) is { } last)
        {
            rows = rows.Where(dialect =>
            {
                var (key, entity) = (dialect.QuoteForColumnName("SortKey"), dialect.QuoteForColumnName("EntityId"));
                return $"({key} > @AfterKey or ({key} = @AfterKey and {entity} > @AfterId))";
            }).WithParameter("@AfterKey", NameOrder.Key(last.Name)).WithParameter("@AfterId", last.Id);
        }

        var list = await _clients.ListAsync(
            rows.OrderBy(index => index.SortKey).ThenBy(index => index.EntityId).Take(size + 1), cancellationToken);
        return PageKey.ToPage(list, size, client => client.Id);
    }

    public async Task<Client?> FindByDomainAsync(string domain, CancellationToken cancellationToken = default)
    {
        var owner = (await work.Session.QueryIndex(StorableParameters.In<SalesMailboxClientDomainIndex>(index => index.Domain == domain))
            .FirstOrDefaultAsync(cancellationToken))?.ClientId
            ?? await MostContactsAsync(domain, cancellationToken);
        return owner is null ? null : await FindAsync(owner, cancellationToken);
    }

    public Task AddAsync(Client client, CancellationToken cancellationToken = default)
    {
        _clients.Add(client);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Client client, CancellationToken cancellationToken = default)
    {
        _clients.Update(client);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Client client, CancellationToken cancellationToken = default)
    {
        _clients.Remove(client);
        return Task.CompletedTask;
    }

    private async Task<string?> MostContactsAsync(string domain, CancellationToken cancellationToken)
    {
        var (client, column) = (IndexRows.Column(work.Session, nameof(SalesMailboxContactIndex.ClientId)), IndexRows.Column(
            work.Session, nameof(SalesMailboxContactIndex.Domain)));
        var sql = $"SELECT {client}, COUNT(*) FROM {IndexRows.Table<SalesMailboxContactIndex>(work.Session, "")} WHERE {column} = @domain "
            + $"GROUP BY {client}";
        var counts = await IndexRows.QueryAsync(
            work.Session,
            sql,
            reader => (Id: reader.GetString(0), Count: Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture)),
            cancellationToken,
            ("domain", domain));
        return counts.OrderByDescending(row => row.Count)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => row.Id)
            .FirstOrDefault();
    }
}
