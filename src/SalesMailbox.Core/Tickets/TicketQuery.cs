namespace SalesMailbox.Core.Tickets;

/// <param name="Use">Only this use.</param>
/// <param name="IsOpen">Only open or only closed ones.</param>
/// <param name="StatusId">Only this status.</param>
/// <param name="ClientId">Only this client's.</param>
/// <param name="AgentId">Only those assigned to the agent.</param>
/// <param name="Text">Words that must all occur in the summary or the client's name, or a ticket number ("17", "#17").</param>
public sealed record TicketQuery(
    TicketUse? Use = null,
    bool? IsOpen = null,
    string? StatusId = null,
    string? ClientId = null,
    string? AgentId = null,
    string? Text = null);
