using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;
using YesSql;
using YesSql.Services;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Makes content items and the module's tables agree again after the feature was off. Without the feature nothing stops a person from making, unpublishing or
/// removing such items under Content Items, and none of its indexes hear of it.
/// </summary>
/// <remarks>
/// An item that was made in the meantime is taken in by Core's rules, or removed where they refuse it. An unpublished item is published again. A removed item goes
/// where the rules allow it, and comes back where tickets, messages or quotations need it.
/// </remarks>
internal sealed class ContentReconciliation(
    ISession session, YesSqlUnitOfWork work, ContentIntake intake, ContentEdits edits, ITenant tenant, IServiceProvider services, TimeProvider time,
    ILogger<ContentReconciliation> logger)
{
    private const int BatchSize = 100;

    /// <summary>Goes through the items of these types.</summary>
    /// <returns>How many items were changed.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<string> contentTypes)
    {
        var changed = 0;

        // What others refer to comes first: clients before contacts, contacts before tickets.
        foreach (var type in ContentTypes.InOrder.Where(contentTypes.Contains))
        {
            changed += await RunAsync(type);
        }

        if (changed > 0)
        {
            logger.LogWarning(
                "Tenant {Tenant}: {Count} content items were changed while Sales Mailbox was off; they were brought in line with its data.", tenant.Name, changed);
        }

        return changed;
    }

    private async Task<int> RunAsync(string type)
    {
        var (last, changed) = (0L, 0);
        while (true)
        {
            var batch = (await session.Query<ContentItem, ContentItemIndex>(index => index.ContentType == type && index.DocumentId > last)
                .OrderBy(index => index.DocumentId).NoDuplicates().Take(BatchSize).ListAsync()).ToList();
            var indexed = await IndexedAsync(type, [.. batch.Select(item => item.ContentItemId)]);
            foreach (var item in batch)
            {
                last = Math.Max(last, item.Id);
                if (await RepairAsync(item, indexed.Contains(item.ContentItemId)))
                {
                    changed++;
                }
            }

            await session.FlushAsync();
            if (batch.Count < BatchSize)
            {
                return changed;
            }
        }
    }

    private async Task<bool> RepairAsync(ContentItem item, bool isIndexed)
    {
        switch (item)
        {
            case { Published: true } or { Latest: true } when !isIndexed:
                await TakeInAsync(item);
                return true;
            case { Published: false, Latest: true }:
                await StoreAsync(item, isThere: true);
                return true;
            case { Published: false, Latest: false } when isIndexed:
                await RemoveAsync(item);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An item that the module has never seen.</summary>
    private async Task TakeInAsync(ContentItem item)
    {
        item.Published = true;
        var result = await intake.CheckAsync(item, isNew: true);
        if (result.Succeeded && edits.Take(item) is { } edit)
        {
            result = await edit.WriteAsync(work.FlushAsync);
        }

        if (result.Succeeded)
        {
            await NumberAsync(item);
        }
        else
        {
            logger.LogWarning(
                "Tenant {Tenant}: the {Type} {Item} was made while Sales Mailbox was off and is not complete; it was removed.", tenant.Name, item.ContentType, item.ContentItemId);
        }

        await StoreAsync(item, isThere: result.Succeeded);
    }

    /// <summary>Gives the site's next number, whatever number the item came with.</summary>
    private async Task NumberAsync(ContentItem item)
    {
        if (item.TryGet<SalesMailboxTicketPart>(out var ticket))
        {
            ticket.Number = await services.GetRequiredService<TicketNumbers>().NextAsync();
            ticket.Apply();
        }
        else if (item.TryGet<SalesMailboxQuotationPart>(out var quotation))
        {
            quotation.Number = await services.GetRequiredService<QuotationNumbers>().NextAsync();
            quotation.Apply();
        }
    }

    /// <summary>An item that was removed, and that the module still knows.</summary>
    private async Task RemoveAsync(ContentItem item)
    {
        // Asked for late: removals need the stores, the stores the content manager, and that its handlers.
        var removal = services.GetServices<IContentRemoval>().FirstOrDefault(removal => removal.Handles(item.ContentType));
        var (result, afterCommit) = removal is null ? (Result.Success, null) : await removal.RemoveAsync(item);
        ContentWriter.FollowUp(result, afterCommit);
        await StoreAsync(item, isThere: !result.Succeeded);
    }

    private Task StoreAsync(ContentItem item, bool isThere)
    {
        (item.Published, item.Latest) = (isThere, isThere);
        item.ModifiedUtc = time.GetUtcNow().UtcDateTime; // an item that stays the same is not indexed again
        return session.SaveAsync(item);
    }

    private Task<HashSet<string>> IndexedAsync(string type, string[] ids) => type switch
    {
        ContentTypes.SalesMailbox => IndexedAsync<SalesMailboxAddressIndex>(ids),
        ContentTypes.Client => IndexedAsync<SalesMailboxClientIndex>(ids),
        ContentTypes.Contact => IndexedAsync<SalesMailboxContactIndex>(ids),
        ContentTypes.Quotation => IndexedAsync<SalesMailboxQuotationIndex>(ids),
        ContentTypes.Action => IndexedAsync<SalesMailboxActionIndex>(ids),
        _ => IndexedAsync<SalesMailboxTicketIndex>(ids),
    };

    private async Task<HashSet<string>> IndexedAsync<TIndex>(string[] ids) where TIndex : EntityIndex =>
        [.. (await session.QueryIndex<TIndex>(index => index.EntityId.IsIn(ids)).ListAsync()).Select(row => row.EntityId)];
}
