using SalesMailbox.Core.Import;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Runs scheduled imports. When the process stops, each import ends after the current message; the next process continues from there.
/// </summary>
internal sealed class ImportWorkers(ImportDispatcher dispatcher, IHostApplicationLifetime lifetime) : IHostedService
{
    private Task _ended = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => _ended = dispatcher.StopAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _ended.WaitAsync(cancellationToken);
}
