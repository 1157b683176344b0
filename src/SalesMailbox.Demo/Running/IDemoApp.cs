namespace SalesMailbox.Demo.Running;

/// <summary>The host the demo runs in, in this process.</summary>
public interface IDemoApp : IDemoHost, IAsyncDisposable
{
    /// <summary>
    /// Goes as far as scopes can be opened: empty databases are there. A host that can't do that before it listens, listens from here on.
    /// </summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Everything is there: listen, and begin with the schedule.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Ends with the token, or when the host stops for a reason of its own.</summary>
    Task WaitForShutdownAsync(CancellationToken cancellationToken);
}
