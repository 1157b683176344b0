namespace SalesMailbox.Core.Tickets;

/// <summary>What sets a status besides people. Implemented by actions, which depend on tickets and not the other way around.</summary>
public interface ITicketStatusUse
{
    /// <returns>The name of an action that sets the status; null if there is none.</returns>
    Task<string?> FindActionAsync(string statusId, CancellationToken cancellationToken = default);
}
