using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class TicketStore(SalesMailboxDbContext context) : ITicketStore
{
    public Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.Tickets.FirstOrDefaultAsync(ticket => ticket.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Ticket>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await context.Tickets.Where(ticket => ids.Contains(ticket.Id)).ToListAsync(cancellationToken);

    public Task AddAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        context.Add(ticket);
        SetSearchText(ticket);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        context.Touch(ticket);
        SetSearchText(ticket);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        context.Remove(context.Tracked(ticket).Entity);
        return Task.CompletedTask;
    }

    public async Task<Page<Ticket>> ListAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = Filter(query);
        Ticket? asked = null;
        if (query.Number is { } number)
        {
            asked = page.After is null ? await rows.FirstOrDefaultAsync(ticket => ticket.Number == number, cancellationToken) : null;
            rows = rows.Where(ticket => ticket.Number != number);
        }

        if (PageKey.ReadMoment(page.After) is var (moment, id))
        {
            rows = rows.Where(
                ticket => ticket.LastActivityAt < moment || (ticket.LastActivityAt == moment && string.Compare(ticket.Id, id) < 0));
        }

        var list = await rows.OrderByDescending(ticket => ticket.LastActivityAt)
            .ThenByDescending(ticket => ticket.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        var found = PageKey.ToPage(list, size, ticket => PageKey.Of(ticket.LastActivityAt, ticket.Id));
        return asked is null ? found : found with { Items = [asked, .. found.Items] };
    }

    public Task<int> CountAsync(TicketQuery query, CancellationToken cancellationToken = default) =>
        Filter(query).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<Ticket>> ListByContactAsync(string contactId, CancellationToken cancellationToken = default)
    {
        // Starts from the contact's rows: with Any(), SQLite would scan all tickets.
        var ids = await context.Tickets.SelectMany(
            ticket => ticket.Contacts.Where(contact => contact.ContactId == contactId), (ticket, _) => ticket.Id)
            .ToListAsync(cancellationToken);
        return ids.Count == 0 ? [] : await FindManyAsync(ids, cancellationToken);
    }

    public async Task<IReadOnlyList<TicketType>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        await context.TicketTypes.OrderBy(type => type.Position).ThenBy(type => type.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<TicketStatus>> ListStatusesAsync(CancellationToken cancellationToken = default) =>
        await context.TicketStatuses.OrderBy(status => status.Position).ThenBy(status => status.Id).ToListAsync(cancellationToken);

    public Task AddTypeAsync(TicketType type, CancellationToken cancellationToken = default)
    {
        context.Add(type);
        return Task.CompletedTask;
    }

    public Task AddStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        context.Add(status);
        return Task.CompletedTask;
    }

    public Task UpdateStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        context.Tracked(status);
        return Task.CompletedTask;
    }

    public Task RemoveStatusAsync(TicketStatus status, CancellationToken cancellationToken = default)
    {
        context.Remove(context.Tracked(status).Entity);
        return Task.CompletedTask;
    }

    private IQueryable<Ticket> Filter(TicketQuery query)
    {
        IQueryable<Ticket> rows = context.Tickets;
        rows = query.Use is { } use ? rows.Where(ticket => ticket.Use == use) : rows;
        rows = query.IsOpen is { } isOpen ? rows.Where(ticket => ticket.IsOpen == isOpen) : rows;
        rows = query.StatusId is { } statusId ? rows.Where(ticket => ticket.StatusId == statusId) : rows;
        rows = query.ClientId is { } clientId ? rows.Where(ticket => ticket.ClientId == clientId) : rows;
        rows = query.AgentId is { } agentId ? rows.Where(ticket => ticket.AgentId == agentId) : rows;
        rows = query.Ids is { } ids ? rows.Where(ticket => ids.Contains(ticket.Id)) : rows;
        if (query.Number is { } number)
        {
            var pattern = SearchWords.Patterns(number.ToString(CultureInfo.InvariantCulture))[0];
            return rows.Where(
                ticket => ticket.Number == number || EF.Functions.Like(EF.Property<string>(ticket, SearchText.Column), pattern, "\\"));
        }

        foreach (var pattern in SearchWords.Patterns(query.Text))
        {
            rows = rows.Where(ticket => EF.Functions.Like(EF.Property<string>(ticket, SearchText.Column), pattern, "\\")
                || context.Clients.Any(client => client.Id == ticket.ClientId
                    && EF.Functions.Like(EF.Property<string>(client, SearchText.Column), pattern, "\\")));
        }

        return rows;
    }

    private void SetSearchText(Ticket ticket) => SearchText.Set(context.Entry(ticket), ticket.Summary);
}
