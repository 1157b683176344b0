namespace SalesMailbox.Core.Tickets;

/// <summary>Who sets a status besides people. Actions implement it: they know tickets, and not the other way round.</summary>
public interface ITicketStatusUse
{
    /// <returns>The name of an action that sets the status; null where there is none.</returns>
    Task<string?> FindActionAsync(string statusId, CancellationToken cancellationToken = default);
}
