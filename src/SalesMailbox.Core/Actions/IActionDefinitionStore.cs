namespace SalesMailbox.Core.Actions;

public interface IActionDefinitionStore
{
    Task<ActionDefinition?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All, by position, then by name.</returns>
    Task<IReadOnlyList<ActionDefinition>> ListAsync(CancellationToken cancellationToken = default);

    /// <remarks>A second one of the same name fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(ActionDefinition action, CancellationToken cancellationToken = default);

    Task UpdateAsync(ActionDefinition action, CancellationToken cancellationToken = default);

    Task RemoveAsync(ActionDefinition action, CancellationToken cancellationToken = default);
}
