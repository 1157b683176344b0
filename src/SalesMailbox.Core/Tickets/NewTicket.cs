namespace SalesMailbox.Core.Tickets;

/// <summary>What people enter for a new ticket.</summary>
/// <param name="TypeId">Null: the default type of <paramref name="Use"/>.</param>
/// <param name="ContactIds">The main contact first; all of them the client's.</param>
/// <param name="AgentId">The agent it is assigned to; null for nobody.</param>
/// <param name="StatusId">Null: the default open status.</param>
public sealed record NewTicket(
    string Summary,
    string Details = "",
    TicketUse Use = TicketUse.Opportunity,
    string? TypeId = null,
    string? ClientId = null,
    IReadOnlyList<string>? ContactIds = null,
    string? AgentId = null,
    string? StatusId = null);
