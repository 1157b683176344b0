using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>
/// The integrator (I1, I2): imports every connection that is switched on and due. Editable in Orchard's Background Tasks page; a connection's own schedule
/// decides when it is due, so a more frequent one needs a more frequent task.
/// </summary>
[BackgroundTask(
    Title = "Sales mailbox import",
    Description = "Copies new mail of the connected mailboxes and files it.",
    Schedule = "*/10 * * * *",
    LockTimeout = 3_000,
    LockExpiration = LockExpiration)]
public sealed class ImportBackgroundTask(ILogger<ImportBackgroundTask> logger) : IBackgroundTask
{
    private const int LockExpiration = 9 * 60_000;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        // An expired lock does not stop the task, so the task stops before it; what is left comes with the next run.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMilliseconds(LockExpiration * 0.6));
        try
        {
            await serviceProvider.GetRequiredService<ScheduledImports>().RunAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Tenant {Tenant}: the import's time is up, the next run goes on with it.", serviceProvider.GetRequiredService<ITenant>().Name);
        }
    }
}
