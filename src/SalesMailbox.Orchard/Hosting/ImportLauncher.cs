using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundJobs;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Core's port for "Import now" and the import after a sign-in: a job of its own that begins when the request has ended, beside the schedule.</summary>
public sealed class ImportLauncher : IImportLauncher
{
    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "sales-mailbox-import",
            scope => scope.ServiceProvider.GetRequiredService<ConnectionImporter>().RunAsync(connectionId, mailboxId, trigger, CancellationToken.None));
}
