using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Actions;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ActionDefinitionStore(SalesMailboxDbContext context) : IActionDefinitionStore
{
    public Task<ActionDefinition?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.ActionDefinitions.FirstOrDefaultAsync(action => action.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ActionDefinition>> ListAsync(CancellationToken cancellationToken = default) =>
        await context.ActionDefinitions.OrderBy(action => action.Position).ThenBy(action => action.Name).ToListAsync(cancellationToken);

    public Task AddAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        context.Add(action);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        context.Touch(action);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(ActionDefinition action, CancellationToken cancellationToken = default)
    {
        context.Remove(action);
        return Task.CompletedTask;
    }
}
