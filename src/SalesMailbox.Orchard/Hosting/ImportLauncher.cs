using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundJobs;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Core's port for "Import now": a job of its own that begins when the request has ended.</summary>
public sealed class ImportLauncher : IImportLauncher
{
    public Task StartAsync(string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "sales-mailbox-import",
            scope => scope.ServiceProvider.GetRequiredService<ConnectionImporter>().RunAsync(connectionId, trigger, CancellationToken.None));
}
