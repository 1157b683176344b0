using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Hosting;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>
/// The integrator (I1, I2): passes the mailboxes that are due to the import workers of this process and ends. It never waits for an import,
/// because Orchard runs a tenant's tasks one after the other, so that sending and other modules' tasks would wait too. The task can be
/// edited on Orchard's Background Tasks page; a connection's own schedule decides when its mailboxes are due.
/// </summary>
[BackgroundTask(
    Title = "Sales mailbox import",
    Description = "Starts the import of the mailboxes that are due by their connection's schedule, and the work of the night: completeness "
        + "checks, files that nothing refers to, mailboxes of former agents.",
    Schedule = "* * * * *",
    LockTimeout = 3_000,
    LockExpiration = LongestLock)]
public sealed class ImportBackgroundTask(ILogger<ImportBackgroundTask> logger) : LimitedTask(logger)
{
    protected override Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<ScheduledImports>().OfferAsync(
            serviceProvider.GetRequiredService<TenantTurns>().RunAsync, cancellationToken);
}
