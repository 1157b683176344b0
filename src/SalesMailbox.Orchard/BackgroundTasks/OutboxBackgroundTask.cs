using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>
/// Sends the messages that are due (O3): those that waited for a sign-in or a limit, and those that a request could not start to send.
/// </summary>
[BackgroundTask(
    Title = "Sales mailbox outbox",
    Description = "Sends the emails of agents that wait: for their first attempt, the next one, or a sign-in.",
    Schedule = "* * * * *",
    LockTimeout = 3_000,
    LockExpiration = LongestLock)]
internal sealed class OutboxBackgroundTask(ILogger<OutboxBackgroundTask> logger) : LimitedTask(logger)
{
    protected override async Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        await serviceProvider.GetRequiredService<OutboxSender>().SendDueAsync(cancellationToken);
}
