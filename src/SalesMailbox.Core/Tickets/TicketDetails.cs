namespace SalesMailbox.Core.Tickets;

/// <summary>
/// The form of a ticket. All values are written as given; the status is changed by <see cref="TicketManager.SetStatusAsync"/>.
/// </summary>
/// <param name="Version">The version that the form showed.</param>
public sealed record TicketDetails(
    string TypeId,
    string Summary,
    string Details,
    string? ClientId,
    IReadOnlyList<string> ContactIds,
    string? AgentId,
    long Version);
