namespace SalesMailbox.Gmail.Sandbox;

/// <summary>Takes no signals: anyone who embeds the sandbox starts and stops it.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
