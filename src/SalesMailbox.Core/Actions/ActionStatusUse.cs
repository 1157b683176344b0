using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <inheritdoc/>
internal sealed class ActionStatusUse(IActionDefinitionStore actions) : ITicketStatusUse
{
    public async Task<string?> FindActionAsync(string statusId, CancellationToken cancellationToken = default) =>
        (await actions.ListAsync(cancellationToken)).FirstOrDefault(action => action.NewStatusId == statusId)?.Name;
}
