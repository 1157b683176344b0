using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class UnreadEmailIndex : EntityIndex
{
    public string AgentId { get; set; } = "";

    public string TicketId { get; set; } = "";

    /// <summary>The ticket, the agent, and the message; unique.</summary>
    public string UnreadKey { get; set; } = "";

    public long AtTicks { get; set; }
}

internal sealed class UnreadEmailIndexProvider : IndexProvider<UnreadEmailDocument>
{
    public UnreadEmailIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<UnreadEmailDocument> context) =>
        context.For<UnreadEmailIndex>().Map(document => new UnreadEmailIndex
        {
            EntityId = document.Value.Id,
            AgentId = document.Value.AgentId,
            TicketId = document.Value.TicketId,
            UnreadKey = $"{document.Value.TicketId}|{document.Value.AgentId}|{document.Value.MessageId}",
            AtTicks = document.Value.At.UtcTicks,
        });
}
