namespace SalesMailbox.Demo.Running;

/// <summary>A host that runs the demo in this process.</summary>
public interface IDemoApp : IDemoHost, IAsyncDisposable
{
    /// <summary>
    /// Prepares the host so that scopes can be opened: the databases exist and are empty. A host that can't do this without listening
    /// starts to listen here.
    /// </summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Starts listening and the schedule, after everything was created.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the token is canceled or the host stops by itself.</summary>
    Task WaitForShutdownAsync(CancellationToken cancellationToken);
}
