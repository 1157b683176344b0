namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Maintenance of a tenant's data that no user waits for. Register it as scoped; <see cref="NightlyWork"/> runs all of them once a night.
/// </summary>
public interface INightlyTask
{
    /// <summary>The name in the log.</summary>
    string Name { get; }

    /// <summary>
    /// Runs the task. It can be canceled at any moment and is then called again, without repeating finished work. Must be safe to run in
    /// several processes at once.
    /// </summary>
    Task RunAsync(CancellationToken cancellationToken);
}
