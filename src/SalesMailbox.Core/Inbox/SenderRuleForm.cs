using SalesMailbox.Core.Matching;

namespace SalesMailbox.Core.Inbox;

/// <summary>The form of a sender rule.</summary>
/// <param name="Sender">An address or a domain, as entered.</param>
/// <param name="TicketId">For <see cref="SenderRuleAction.AddToTicket"/>; otherwise ignored.</param>
/// <param name="ClientId">For <see cref="SenderRuleAction.CrmNote"/>; otherwise ignored.</param>
public sealed record SenderRuleForm(
    string? Sender, SenderRuleAction Action, string? TicketId = null, string? ClientId = null, bool Enabled = true);

/// <summary>A rule that is saved together with an action on a message.</summary>
/// <param name="Replaced">Whether it replaced the agent's existing rule for the sender.</param>
public sealed record SavedRule(SenderRule Rule, bool Replaced);
