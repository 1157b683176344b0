using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>One line of an agent's private blocklist (B7): such mail is never stored. Nobody else sees it, administrators neither.</summary>
public sealed class BlockEntry : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    public BlockKind Kind { get; set; }

    /// <summary>For people: the normalised address or domain, or the label's name as it was when it was chosen.</summary>
    public string Value { get; set; } = "";

    /// <summary>For comparison; unique together with the agent and the kind.</summary>
    public string Key { get; set; } = "";

    /// <summary>The label in each mailbox that had it: a label that is renamed keeps its id, and stays blocked.</summary>
    public IList<BlockedLabel> Labels { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}

/// <summary>A label as one mailbox knows it.</summary>
public sealed record BlockedLabel(string MailboxId, string LabelId);
