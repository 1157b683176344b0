using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>What a person says of a mailbox (C5, C6).</summary>
/// <param name="MatchedUse">Opportunity or Project; kept also while matching is off.</param>
/// <param name="AgentId">Empty for a shared mailbox.</param>
/// <param name="Version">The version that was shown; null where it does not matter.</param>
/// <param name="IsShared">Chosen when the mailbox is added; null leaves it as it is.</param>
/// <param name="SharedWith">The agents who may send from a shared mailbox; null leaves them.</param>
public sealed record MailboxDetails(
    string Address, string AgentId, bool MatchingEnabled, TicketUse MatchedUse, long? Version = null, bool? IsShared = null, IReadOnlyList<string>? SharedWith = null);
