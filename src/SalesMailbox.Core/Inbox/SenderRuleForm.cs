using SalesMailbox.Core.Matching;

namespace SalesMailbox.Core.Inbox;

/// <summary>A rule as it is entered.</summary>
/// <param name="Sender">An address or a domain, as people type it.</param>
/// <param name="TicketId">Of <see cref="SenderRuleAction.AddToTicket"/>; otherwise it is not looked at.</param>
/// <param name="ClientId">Of <see cref="SenderRuleAction.CrmNote"/>; otherwise it is not looked at.</param>
public sealed record SenderRuleForm(string? Sender, SenderRuleAction Action, string? TicketId = null, string? ClientId = null, bool Enabled = true);

/// <summary>A rule that goes with what was done to a mail.</summary>
/// <param name="Replaced">The agent had a rule for that sender, which it now is instead.</param>
public sealed record RememberedRule(SenderRule Rule, bool Replaced);
