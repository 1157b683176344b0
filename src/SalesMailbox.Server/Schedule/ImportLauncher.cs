using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Implements Core's port for "Import now" and for the import after a sign-in. The import starts immediately, outside the schedule and its
/// queue.
/// </summary>
internal sealed class ImportLauncher(BackgroundWork background, TenantScopes scopes, CurrentTenant tenant) : IImportLauncher
{
    public Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default)
    {
        var record = tenant.Record;
        background.Start("Import now", record.Name, async stop =>
        {
            await using var scope = scopes.Open(record);
            await scope.Services.GetRequiredService<ConnectionImporter>().RunAsync(connectionId, mailboxId, trigger, stop);
        });
        return Task.CompletedTask;
    }
}
