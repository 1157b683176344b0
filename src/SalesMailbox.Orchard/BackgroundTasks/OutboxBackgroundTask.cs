using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>Sends what is due (O3): what waited for a sign-in or a limit, and what a request could not begin with.</summary>
[BackgroundTask(
    Title = "Sales mailbox outbox",
    Description = "Sends the mails of agents that wait: for their first attempt, the next one, or a sign-in.",
    Schedule = "* * * * *",
    LockTimeout = 3_000,
    LockExpiration = LockExpiration)]
public sealed class OutboxBackgroundTask(ILogger<OutboxBackgroundTask> logger) : IBackgroundTask
{
    private const int LockExpiration = 8 * 60_000;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        // An expired lock does not stop the task, so the task stops before it, and before a claim on a mail runs out; what is left comes with the next run.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMilliseconds(LockExpiration * 0.6));
        try
        {
            await serviceProvider.GetRequiredService<OutboxSender>().SendDueAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Tenant {Tenant}: the outbox's time is up, the next run goes on with it.", serviceProvider.GetRequiredService<ITenant>().Name);
        }
    }
}
