using System.Security.Cryptography;
using System.Text;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SenderRuleIndex : EntityIndex
{
    public string AgentId { get; set; } = "";

    public string Sender { get; set; } = "";

    /// <summary>The agent and the sender; unique.</summary>
    public string RuleKey { get; set; } = "";
}

internal sealed class SenderRuleIndexProvider : IndexProvider<SenderRuleDocument>
{
    public SenderRuleIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<SenderRuleDocument> context) =>
        context.For<SenderRuleIndex>().Map(document => new SenderRuleIndex
        {
            EntityId = document.Value.Id,
            EntityVersion = document.Value.Version,
            AgentId = document.Value.AgentId,
            Sender = document.Value.Sender,
            RuleKey = $"{document.Value.AgentId}|{document.Value.Sender}",
        });
}

public sealed class BlockEntryIndex : EntityIndex
{
    public string AgentId { get; set; } = "";

    public int Kind { get; set; }

    /// <summary>A hash of agent, kind, and key, because the name of a label may be long; unique.</summary>
    public string EntryKey { get; set; } = "";
}

internal sealed class BlockEntryIndexProvider : IndexProvider<BlockEntryDocument>
{
    public BlockEntryIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<BlockEntryDocument> context) =>
        context.For<BlockEntryIndex>().Map(document => new BlockEntryIndex
        {
            EntityId = document.Value.Id,
            EntityVersion = document.Value.Version,
            AgentId = document.Value.AgentId,
            Kind = (int)document.Value.Kind,
            EntryKey = KeyOf($"{document.Value.AgentId}|{document.Value.Kind}|{StorableText.Of(document.Value.Key)}"),
        });

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
