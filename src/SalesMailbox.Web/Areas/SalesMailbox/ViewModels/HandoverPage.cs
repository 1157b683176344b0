using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Handover;

namespace SalesMailbox.Web.ViewModels;

/// <summary>What to hand over. A cleared checkbox sends nothing, so every flag starts as false.</summary>
public sealed class HandoverForm
{
    public string? ToAgentId { get; set; }

    public bool Mailboxes { get; set; }

    public bool Inbox { get; set; }

    public bool Tickets { get; set; }

    public HandoverChoice ToChoice() => new(ToAgentId ?? "", Mailboxes, Inbox, Tickets);
}

/// <param name="Agents">The agents who can take over.</param>
public sealed record HandoverPage(HandoverPreview Preview, HandoverForm Form, IReadOnlyList<Agent> Agents);
