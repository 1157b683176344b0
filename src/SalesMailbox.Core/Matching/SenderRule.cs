using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// "Always do this for this sender" (B7): an agent's own rule, for the agent's messages only. There is one for each sender; a rule for an
/// address takes precedence over one for its domain.
/// </summary>
public sealed class SenderRule : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    /// <summary>A normalized address or domain; unique per agent.</summary>
    public string Sender { get; set; } = "";

    public SenderRuleAction Action { get; set; }

    /// <summary>For <see cref="SenderRuleAction.AddToTicket"/>. If the ticket is closed or does not exist, the rule does nothing.</summary>
    public string? TicketId { get; set; }

    /// <summary>For <see cref="SenderRuleAction.CrmNote"/>.</summary>
    public string? ClientId { get; set; }

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Counted in the transaction of the message that the rule was applied to.</summary>
    public int TimesApplied { get; set; }

    public DateTimeOffset? LastAppliedAt { get; set; }

    public long Version { get; set; }
}
