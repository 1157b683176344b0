using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class NoticeIndex : EntityIndex
{
    public string AgentId { get; set; } = "";

    /// <summary>What it is about; withdrawn by it.</summary>
    public string NoticeKey { get; set; } = "";

    /// <summary>Agent and key; unique.</summary>
    public string OnceKey { get; set; } = "";

    public bool IsRead { get; set; }

    public long CreatedTicks { get; set; }
}

public sealed class NoticeIndexProvider : IndexProvider<NoticeDocument>
{
    public NoticeIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<NoticeDocument> context) => context.For<NoticeIndex>().Map(document => new NoticeIndex
    {
        EntityId = document.Value.Id,
        AgentId = document.Value.AgentId,
        NoticeKey = document.Value.Key,
        OnceKey = $"{document.Value.AgentId}|{document.Value.Key}",
        IsRead = document.Value.ReadAt is not null,
        CreatedTicks = document.Value.CreatedAt.UtcTicks,
    });
}

/// <summary><see cref="EntityIndex.EntityId"/> is the setting's name.</summary>
public sealed class SettingIndex : EntityIndex;

public sealed class SettingIndexProvider : IndexProvider<SettingDocument>
{
    public SettingIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<SettingDocument> context) => context.For<SettingIndex>()
        .Map(document => new SettingIndex { EntityId = document.Value.Name });
}
