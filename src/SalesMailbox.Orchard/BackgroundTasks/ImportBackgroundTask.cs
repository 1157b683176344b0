using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
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
public sealed class ImportBackgroundTask(ILogger<ImportBackgroundTask> logger) : LimitedTask(TimeSpan.FromMilliseconds(LockExpiration), logger)
{
    private const int LockExpiration = 9 * 60_000;

    protected override async Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        await serviceProvider.GetRequiredService<ScheduledImports>().RunAsync(cancellationToken);
}
