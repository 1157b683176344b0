using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>What a person says of a mailbox (C5, C6).</summary>
/// <param name="MatchedUse">Opportunity or Project; kept also while matching is off.</param>
/// <param name="Version">The version that was shown; null where it does not matter.</param>
public sealed record MailboxDetails(string Address, string AgentId, bool MatchingEnabled, TicketUse MatchedUse, long? Version = null);
