using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>
/// The integrator (I1, I2): imports what is switched on and due. It looks every minute; a connection's own schedule decides when its mailboxes are due.
/// Editable in Orchard's Background Tasks page.
/// </summary>
[BackgroundTask(
    Title = "Sales mailbox import",
    Description = "Copies new mail of the connected mailboxes and files it.",
    Schedule = "* * * * *",
    LockTimeout = 3_000,
    LockExpiration = LongestLock)]
public sealed class ImportBackgroundTask(ILogger<ImportBackgroundTask> logger) : LimitedTask(logger)
{
    protected override async Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        await serviceProvider.GetRequiredService<ScheduledImports>().RunAsync(cancellationToken);
}
