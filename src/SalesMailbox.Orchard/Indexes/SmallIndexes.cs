using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class NoticeIndex : EntityIndex
{
    public string AgentId { get; set; } = "";

    /// <summary>The subject of the notification, by which it can be withdrawn.</summary>
    public string NoticeKey { get; set; } = "";

    /// <summary>The agent and the key; unique.</summary>
    public string OnceKey { get; set; } = "";

    public bool IsRead { get; set; }

    public long CreatedTicks { get; set; }
}

internal sealed class NoticeIndexProvider : IndexProvider<NoticeDocument>
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

/// <summary>Indexes settings. <see cref="EntityIndex.EntityId"/> is the name of the setting.</summary>
public sealed class SettingIndex : EntityIndex;

internal sealed class SettingIndexProvider : IndexProvider<SettingDocument>
{
    public SettingIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<SettingDocument> context) => context.For<SettingIndex>()
        .Map(document => new SettingIndex { EntityId = document.Value.Name });
}
