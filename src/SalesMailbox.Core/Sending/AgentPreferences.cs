using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>What an agent has set for themselves. One for each agent, made when something is set.</summary>
public sealed class AgentPreferences : IVersioned
{
    public const int MaxSignature = 5_000;

    /// <summary>The key.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>Goes below what they write; safe HTML.</summary>
    public string SignatureHtml { get; set; } = "";

    public long Version { get; set; }
}
