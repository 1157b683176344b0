using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class OutgoingMailIndex : EntityIndex
{
    /// <summary>The due time of messages that are never due again.</summary>
    public const long Never = long.MaxValue;

    public long DueTicks { get; set; }
}

internal sealed class OutgoingMailIndexProvider : IndexProvider<OutgoingMailDocument>
{
    public OutgoingMailIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<OutgoingMailDocument> context) =>
        context.For<OutgoingMailIndex>().Map(document => new OutgoingMailIndex
        {
            EntityId = document.Value.Id,
            EntityVersion = document.Value.Version,
            DueTicks = document.Value.DueAt?.UtcTicks ?? OutgoingMailIndex.Never,
        });
}

/// <summary>Indexes clients' email defaults. <see cref="EntityIndex.EntityId"/> is the id of the client.</summary>
public sealed class ClientEmailDefaultsIndex : EntityIndex;

internal sealed class ClientEmailDefaultsIndexProvider : IndexProvider<ClientEmailDefaultsDocument>
{
    public ClientEmailDefaultsIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ClientEmailDefaultsDocument> context) => context.For<ClientEmailDefaultsIndex>()
        .Map(document => new ClientEmailDefaultsIndex { EntityId = document.Value.ClientId, EntityVersion = document.Value.Version });
}

/// <summary>Indexes agents' preferences. <see cref="EntityIndex.EntityId"/> is the id of the agent.</summary>
public sealed class AgentPreferencesIndex : EntityIndex;

internal sealed class AgentPreferencesIndexProvider : IndexProvider<AgentPreferencesDocument>
{
    public AgentPreferencesIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<AgentPreferencesDocument> context) => context.For<AgentPreferencesIndex>()
        .Map(document => new AgentPreferencesIndex { EntityId = document.Value.AgentId, EntityVersion = document.Value.Version });
}
