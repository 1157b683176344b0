using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class QuotationStore(SalesMailboxDbContext context) : IQuotationStore
{
    public Task<Quotation?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.Quotations.FirstOrDefaultAsync(quotation => quotation.Id == id, cancellationToken);

    public Task AddAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        context.Add(quotation);
        SetSearchText(quotation);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        context.Touch(quotation);
        SetSearchText(quotation);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        context.Remove(quotation);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Quotation>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default) =>
        await context.Quotations.Where(quotation => quotation.TicketId == ticketId)
            .OrderByDescending(quotation => quotation.CreatedAt).ThenByDescending(quotation => quotation.Id).ToListAsync(cancellationToken);

    public async Task<Page<Quotation>> ListAsync(QuotationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = Filter(query);
        if (PageKey.ReadMoment(page.After) is var (moment, id))
        {
            rows = rows.Where(
                quotation => quotation.CreatedAt < moment || (quotation.CreatedAt == moment && string.Compare(quotation.Id, id) < 0));
        }

        var list = await rows.OrderByDescending(quotation => quotation.CreatedAt)
            .ThenByDescending(quotation => quotation.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return PageKey.ToPage(list, size, quotation => PageKey.Of(quotation.CreatedAt, quotation.Id));
    }

    private IQueryable<Quotation> Filter(QuotationQuery query)
    {
        IQueryable<Quotation> rows = context.Quotations;
        rows = query.State is { } state ? rows.Where(quotation => quotation.State == state) : rows;
        rows = query.AgentId is { } agentId ? rows.Where(quotation => quotation.AgentId == agentId) : rows;
        rows = query.ClientId is { } clientId ? rows.Where(quotation => quotation.ClientId == clientId) : rows;
        return Quotation.TryParseNumber(query.Text, out var number)
            ? rows.Where(quotation => quotation.Number == number)
            : rows.Matching(query.Text);
    }

    private void SetSearchText(Quotation quotation) => SearchText.Set(context.Entry(quotation), quotation.Title);
}
