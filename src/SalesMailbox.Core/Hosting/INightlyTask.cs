namespace SalesMailbox.Core.Hosting;

/// <summary>Work on a tenant's data that nobody waits for. Register it as scoped; <see cref="NightlyWork"/> runs all of them, once a night.</summary>
public interface INightlyTask
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <summary>May be cancelled at any moment, and is then called again; what is done is not done again. Safe to run in several processes at once.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
