using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>The preferences of an agent. One row for each agent, created when a value is set.</summary>
public sealed class AgentPreferences : IVersioned
{
    public const int MaxSignature = 5_000;

    /// <summary>The key of the row.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>Added below the agent's emails; safe HTML.</summary>
    public string SignatureHtml { get; set; } = "";

    public long Version { get; set; }
}
