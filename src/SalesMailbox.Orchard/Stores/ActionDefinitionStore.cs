using OrchardCore.ContentManagement;
using SalesMailbox.Core.Actions;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ActionDefinitionStore(YesSqlUnitOfWork work, IContentManager contents) : IActionDefinitionStore
{
    private readonly ContentSet<ActionDefinition, SalesMailboxActionIndex> _actions =
        new(work, contents, new ActionDefinitionMapping(), action => action.Id);

    public Task<ActionDefinition?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _actions.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<ActionDefinition>> ListAsync(CancellationToken cancellationToken = default) =>
        await _actions.ListAsync(_actions.Query().OrderBy(index => index.Position).ThenBy(index => index.NameKey), cancellationToken);

    public Task AddAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        _actions.Add(action);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        _actions.Update(action);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        _actions.Remove(action);
        return Task.CompletedTask;
    }
}
