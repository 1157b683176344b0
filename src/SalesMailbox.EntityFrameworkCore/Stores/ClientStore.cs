using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class ClientStore(SalesMailboxDbContext context) : IClientStore
{
    public async Task<Client?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await FindManyAsync([id], cancellationToken)) is [var client] ? client : null;

    public async Task<IReadOnlyList<Client>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await WithDomainsAsync(
            await context.Clients.Where(client => ids.Contains(client.Id)).ToListAsync(cancellationToken), cancellationToken);

    public async Task<Page<Client>> ListAsync(string? text, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        IQueryable<Client> rows = context.Clients;
        foreach (var pattern in SearchWords.Patterns(text))
        {
            rows = rows.Where(client => EF.Functions.Like(EF.Property<string>(client, SearchText.Column), pattern, "\\")
                || context.Contacts.Any(contact => contact.ClientId == client.Id
                    && EF.Functions.Like(EF.Property<string>(contact, SearchText.Column), pattern, "\\")));
        }

        if (page.After is { } after && await KeyOfAsync(after, cancellationToken) is { } key)
        {
            rows = rows.Where(client => string.Compare(EF.Property<string>(client, ClientSortKeys.Column), key) > 0
                || (EF.Property<string>(client, ClientSortKeys.Column) == key && string.Compare(client.Id, after) > 0));
        }

        var list = await rows.OrderBy(client => EF.Property<string>(client, ClientSortKeys.Column)).ThenBy(client => client.Id)
            .Take(size + 1).ToListAsync(cancellationToken);
        var result = PageKey.ToPage(list, size, client => client.Id);
        await WithDomainsAsync([.. result.Items], cancellationToken);
        return result;
    }

    public async Task<Client?> FindByDomainAsync(string domain, CancellationToken cancellationToken = default)
    {
        var id = await context.ClientDomains.Where(row => row.Domain == domain)
            .Select(row => row.ClientId)
            .FirstOrDefaultAsync(cancellationToken)
            ?? await context.Contacts.Where(contact => contact.Domain == domain).GroupBy(contact => contact.ClientId)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Select(group => group.Key)
                .FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : await FindAsync(id, cancellationToken);
    }

    public Task AddAsync(Client client, CancellationToken cancellationToken = default)
    {
        context.Add(client);
        SetKeys(client);
        context.AddRange(Domains(client));
        return Task.CompletedTask;
    }

    public async Task UpdateAsync(Client client, CancellationToken cancellationToken = default)
    {
        context.Touch(client);
        SetKeys(client);
        var stored = await context.ClientDomains.Where(row => row.ClientId == client.Id).ToListAsync(cancellationToken);
        context.RemoveRange(stored.Where(row => !client.Domains.Contains(row.Domain)));
        foreach (var wanted in Domains(client))
        {
            if (stored.Find(row => row.Domain == wanted.Domain) is { } row)
            {
                row.Position = wanted.Position;
            }
            else
            {
                context.Add(wanted);
            }
        }
    }

    public async Task RemoveAsync(Client client, CancellationToken cancellationToken = default)
    {
        context.RemoveRange(await context.ClientDomains.Where(row => row.ClientId == client.Id).ToListAsync(cancellationToken));
        context.Remove(context.Tracked(client).Entity);
    }

    private static IEnumerable<ClientDomain> Domains(Client client) =>
        client.Domains.Distinct(StringComparer.Ordinal)
            .Select((domain, position) => new ClientDomain { Domain = domain, ClientId = client.Id, Position = position });

    private async Task<IReadOnlyList<Client>> WithDomainsAsync(List<Client> clients, CancellationToken cancellationToken)
    {
        if (clients.Count == 0)
        {
            return clients;
        }

        var ids = clients.ConvertAll(client => client.Id);
        var domains = (await context.ClientDomains.Where(row => ids.Contains(row.ClientId))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken))
            .ToLookup(row => row.ClientId, row => row.Domain);
        foreach (var client in clients)
        {
            client.Domains = [.. domains[client.Id]];
        }

        return clients;
    }

    private Task<string?> KeyOfAsync(string id, CancellationToken cancellationToken) =>
        context.Clients.Where(client => client.Id == id)
            .Select(client => EF.Property<string?>(client, ClientSortKeys.Column))
            .FirstOrDefaultAsync(cancellationToken);

    private void SetKeys(Client client)
    {
        var entry = context.Entry(client);
        SearchText.Set(entry, [client.Name, .. client.Domains]);
        entry.Property(ClientSortKeys.Column).CurrentValue = NameOrder.Key(client.Name);
    }
}
