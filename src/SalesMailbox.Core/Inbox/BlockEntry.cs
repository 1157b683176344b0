using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// One entry of an agent's private blocklist (B7). Matching email is never stored. Only the agent can see the entry; administrators can't.
/// </summary>
public sealed class BlockEntry : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    public BlockKind Kind { get; set; }

    /// <summary>For display: the normalized address or domain, or the label's name at the time it was selected.</summary>
    public string Value { get; set; } = "";

    /// <summary>For comparison; unique per agent and kind.</summary>
    public string Key { get; set; } = "";

    /// <summary>The label in each mailbox that has it. A renamed label keeps its id and stays blocked.</summary>
    public IList<BlockedLabel> Labels { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}

/// <summary>A label as one mailbox identifies it.</summary>
public sealed record BlockedLabel(string MailboxId, string LabelId);
