using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>The work of the night: it asks every few minutes whether that is due, and continues where the time of one turn was not enough.</summary>
[BackgroundTask(
    Title = "Sales mailbox nightly work",
    Description = "Removes files that nothing refers to, and looks after mailboxes of former agents. Runs once a night, in several turns where there is much to do.",
    Schedule = "*/5 * * * *",
    LockTimeout = 3_000,
    LockExpiration = LongestLock)]
public sealed class NightlyBackgroundTask(ILogger<NightlyBackgroundTask> logger) : LimitedTask(logger)
{
    protected override async Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        await serviceProvider.GetRequiredService<NightlyWork>().RunDueAsync(cancellationToken);
}
