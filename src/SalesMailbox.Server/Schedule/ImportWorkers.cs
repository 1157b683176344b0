using SalesMailbox.Core.Import;

namespace SalesMailbox.Server.Schedule;

/// <summary>When the process stops, scheduled imports end after the message they are at; the next process continues from there.</summary>
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
