using OrchardCore.ContentManagement;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;

namespace SalesMailbox.Orchard.Stores;

internal sealed class QuotationStore(YesSqlUnitOfWork work, IContentManager contents, QuotationNumbers numbers) : IQuotationStore
{
    private readonly ContentSet<Quotation, SalesMailboxQuotationIndex> _quotations =
        new(work, contents, new QuotationMapping(numbers), quotation => quotation.Id);

    public Task<Quotation?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _quotations.FindAsync(id, cancellationToken);

    public Task AddAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        _quotations.Add(quotation);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        _quotations.Update(quotation);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        _quotations.Remove(quotation);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Quotation>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default) =>
        await _quotations.ListAsync(Ordered(_quotations.Where(index => index.TicketId == ticketId)), cancellationToken);

    public async Task<Page<Quotation>> ListAsync(QuotationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = Filter(query).OlderThan(nameof(SalesMailboxQuotationIndex.CreatedTicks), page.After);
        var list = await _quotations.ListAsync(Ordered(rows).Take(size + 1), cancellationToken);
        return PageKey.ToPage(list, size, quotation => PageKey.Of(quotation.CreatedAt, quotation.Id));
    }

    private static IQuery<ContentItem, SalesMailboxQuotationIndex> Ordered(IQuery<ContentItem, SalesMailboxQuotationIndex> rows) =>
        rows.OrderByDescending(index => index.CreatedTicks).ThenByDescending(index => index.EntityId);

    private IQuery<ContentItem, SalesMailboxQuotationIndex> Filter(QuotationQuery query)
    {
        var rows = _quotations.Query();
        rows = query.State is { } state ? rows.Only(index => index.State == state) : rows;
        rows = query.AgentId is { } agentId ? rows.Only(index => index.AgentId == agentId) : rows;
        rows = query.ClientId is { } clientId ? rows.Only(index => index.ClientId == clientId) : rows;
        return Quotation.TryParseNumber(query.Text, out var number)
            ? rows.Only(index => index.Number == number)
            : rows.Containing(query.Text);
    }
}
