using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Matching;

/// <summary>"Always do this for this sender" (B7): one agent's own rule, for their mail only. One for each sender; a rule for an address wins over one for its domain.</summary>
public sealed class SenderRule : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    /// <summary>An address or a domain, normalised; unique together with the agent.</summary>
    public string Sender { get; set; } = "";

    public SenderRuleAction Action { get; set; }

    /// <summary>Of <see cref="SenderRuleAction.AddToTicket"/>. Where the ticket is closed or gone the rule does nothing.</summary>
    public string? TicketId { get; set; }

    /// <summary>Of <see cref="SenderRuleAction.CrmNote"/>.</summary>
    public string? ClientId { get; set; }

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Counted in the transaction of the mail it was applied to.</summary>
    public int TimesApplied { get; set; }

    public DateTimeOffset? LastAppliedAt { get; set; }

    public long Version { get; set; }
}
