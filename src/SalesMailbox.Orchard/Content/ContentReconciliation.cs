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
/// Reconciles content items and the module's tables after the feature was disabled. While it is disabled, nothing prevents people from
/// creating, unpublishing, or removing such items under Content Items, and the module's indexes aren't updated.
/// </summary>
/// <remarks>
/// An item that was created while the feature was disabled is accepted if Core's rules allow it; otherwise it is removed. An unpublished
/// item is published again. A removed item is deleted if the rules allow it, and restored if tickets, messages, or quotations need it.
/// </remarks>
internal sealed class ContentReconciliation(
    ISession session,
    YesSqlUnitOfWork work,
    ContentIntake intake,
    ContentEdits edits,
    ITenant tenant,
    IServiceProvider services,
    TimeProvider time,
    ILogger<ContentReconciliation> logger)
{
    private const int BatchSize = 100;

    /// <summary>Checks all items of these types.</summary>
    /// <returns>The number of items that were changed.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<string> contentTypes)
    {
        var changed = 0;

        // Referenced items come first: clients before contacts, contacts before tickets.
        foreach (var type in ContentTypes.InOrder.Where(contentTypes.Contains))
        {
            changed += await RunAsync(type);
        }

        if (changed > 0)
        {
            logger.ContentReconciled(tenant.Name, changed);
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

    /// <summary>Accepts an item that the module doesn't know.</summary>
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
            logger.IncompleteItemRemoved(tenant.Name, item.ContentType, item.ContentItemId);
        }

        await StoreAsync(item, isThere: result.Succeeded);
    }

    /// <summary>Assigns the site's next number, whatever number the item has.</summary>
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

    /// <summary>Deletes or restores a removed item that the module still knows.</summary>
    private async Task RemoveAsync(ContentItem item)
    {
        // Resolved late to avoid a circular dependency: removals need the stores, the stores need the content manager, and the content
        // manager needs its handlers.
        var removal = services.GetServices<IContentRemoval>().FirstOrDefault(removal => removal.Handles(item.ContentType));
        var (result, afterCommit) = removal is null ? (Result.Success, null) : await removal.RemoveAsync(item);
        ContentWriter.FollowUp(result, afterCommit);
        await StoreAsync(item, isThere: !result.Succeeded);
    }

    private Task StoreAsync(ContentItem item, bool isThere)
    {
        (item.Published, item.Latest) = (isThere, isThere);
        item.ModifiedUtc = time.GetUtcNow().UtcDateTime; // an unchanged item would not be indexed
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
