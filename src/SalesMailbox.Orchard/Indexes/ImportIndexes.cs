using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>
/// Indexes import states. <see cref="EntityIndex.EntityId"/> is the mailbox, <see cref="EntityIndex.EntityVersion"/> the fence.
/// </summary>
public sealed class ImportStateIndex : EntityIndex;

internal sealed class ImportStateIndexProvider : IndexProvider<ImportStateDocument>
{
    public ImportStateIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ImportStateDocument> context) => context.For<ImportStateIndex>()
        .Map(document => new ImportStateIndex { EntityId = document.Value.MailboxId, EntityVersion = document.Value.Fence });
}

public sealed class ImportItemIndex : EntityIndex
{
    public string MailboxId { get; set; } = "";

    public string ProviderId { get; set; } = "";

    /// <summary>The mailbox and the provider id; unique.</summary>
    public string LedgerKey { get; set; } = "";

    public ImportItemState State { get; set; }

    public long DiscoveredTicks { get; set; }

    public long NextAttemptTicks { get; set; }
}

internal sealed class ImportItemIndexProvider : IndexProvider<ImportItemDocument>
{
    public ImportItemIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ImportItemDocument> context) =>
        context.For<ImportItemIndex>().Map(document => new ImportItemIndex
        {
            EntityId = document.Value.Id,
            MailboxId = document.Value.MailboxId,
            ProviderId = document.Value.ProviderId,
            LedgerKey = MessageIndex.KeyOf(document.Value.MailboxId, document.Value.ProviderId),
            State = document.Value.State,
            DiscoveredTicks = document.Value.DiscoveredAt.UtcTicks,
            NextAttemptTicks = document.Value.NextAttemptAt.UtcTicks,
        });
}

public sealed class ImportRunIndex : EntityIndex
{
    public string ConnectionId { get; set; } = "";

    public string MailboxId { get; set; } = "";

    public ImportRunState State { get; set; }

    public bool CancelRequested { get; set; }

    /// <summary>0 while the run isn't finished.</summary>
    public long FinishedTicks { get; set; }
}

internal sealed class ImportRunIndexProvider : IndexProvider<ImportRunDocument>
{
    public ImportRunIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ImportRunDocument> context) =>
        context.For<ImportRunIndex>().Map(document => new ImportRunIndex
        {
            EntityId = document.Value.Id,
            ConnectionId = document.Value.ConnectionId,
            MailboxId = document.Value.MailboxId,
            State = document.Value.State,
            CancelRequested = document.Value.CancelRequested,
            FinishedTicks = document.Value.FinishedAt?.UtcTicks ?? 0,
        });
}
