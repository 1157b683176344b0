namespace SalesMailbox.Core.Tickets;

/// <summary>The form of a new ticket.</summary>
/// <param name="TypeId">Null for the default type of <paramref name="Use"/>.</param>
/// <param name="ContactIds">Contacts of the client, the main one first.</param>
/// <param name="AgentId">The agent it is assigned to; null for none.</param>
/// <param name="StatusId">Null for the default open status.</param>
public sealed record NewTicket(
    string Summary,
    string Details = "",
    TicketUse Use = TicketUse.Opportunity,
    string? TypeId = null,
    string? ClientId = null,
    IReadOnlyList<string>? ContactIds = null,
    string? AgentId = null,
    string? StatusId = null);
