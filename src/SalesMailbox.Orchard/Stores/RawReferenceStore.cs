using System.Linq.Expressions;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

/// <param name="quotations">Null if the site has no quotations.</param>
internal sealed class RawReferenceStore(YesSqlUnitOfWork work, IQuotationStore? quotations = null) : IRawReferenceStore
{
    public async Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in hashes.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            await AddAsync<MessageRawIndex>(index => index.Hash.IsIn(chunk), found, cancellationToken);
            await AddAsync<ImportItemRawIndex>(index => index.Hash.IsIn(chunk), found, cancellationToken);
            await AddAsync<OutgoingMailRawIndex>(index => index.Hash.IsIn(chunk), found, cancellationToken);
        }

        if (quotations is not null && found.Count < hashes.Count)
        {
            await AddQuotationsAsync(quotations, [.. hashes.Where(hash => !found.Contains(hash))], found, cancellationToken);
        }

        return found;
    }

    private async Task AddAsync<TIndex>(
        Expression<Func<TIndex, bool>> predicate, HashSet<string> found, CancellationToken cancellationToken)
        where TIndex : RawReferenceIndex =>
        found.UnionWith(
            (await work.Session.QueryIndex(predicate, SalesMailboxCollection.Name).ListAsync(cancellationToken)).Select(row => row.Hash));

    /// <summary>
    /// Finds references in quotations. They are content items and few, so all are read. This runs at night and only for files that nothing
    /// else refers to.
    /// </summary>
    private static async Task AddQuotationsAsync(
        IQuotationStore quotations, HashSet<string> open, HashSet<string> found, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await quotations.ListAsync(new QuotationQuery(), new PageRequest(after, 500), cancellationToken);
            found.UnionWith(page.Items.Select(quotation => quotation.PdfHash).OfType<string>().Where(open.Contains));
            after = page.Next;
        }
        while (after is not null);
    }
}
