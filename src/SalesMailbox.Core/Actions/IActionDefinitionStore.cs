namespace SalesMailbox.Core.Actions;

/// <summary>Stores action definitions.</summary>
public interface IActionDefinitionStore
{
    Task<ActionDefinition?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All actions, by position, then by name.</returns>
    Task<IReadOnlyList<ActionDefinition>> ListAsync(CancellationToken cancellationToken = default);

    /// <remarks>If the name is taken, the commit throws a <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(ActionDefinition action, CancellationToken cancellationToken = default);

    Task UpdateAsync(ActionDefinition action, CancellationToken cancellationToken = default);

    Task RemoveAsync(ActionDefinition action, CancellationToken cancellationToken = default);
}
