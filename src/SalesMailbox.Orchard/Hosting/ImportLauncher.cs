using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundJobs;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Implements Core's port for "Import now" and for the import after a sign-in. The import is a separate job that starts when the request
/// ends, outside the schedule.
/// </summary>
internal sealed class ImportLauncher : IImportLauncher
{
    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "sales-mailbox-import",
            scope => scope.ServiceProvider.GetRequiredService<ConnectionImporter>().RunAsync(
                connectionId, mailboxId, trigger, CancellationToken.None));
}
