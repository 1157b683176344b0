namespace SalesMailbox.Core.Tickets;

/// <summary>What people change on a ticket. All of it is written as given; the status has its own way (<see cref="TicketManager.SetStatusAsync"/>).</summary>
/// <param name="Version">The version that was shown.</param>
public sealed record TicketDetails(
    string TypeId,
    string Summary,
    string Details,
    string? ClientId,
    IReadOnlyList<string> ContactIds,
    string? AgentId,
    long Version);
