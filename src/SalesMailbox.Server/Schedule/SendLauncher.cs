using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Implements Core's port: sends the due messages of the tenant's outbox immediately, in the background. When the process stops, sending
/// ends after the current message.
/// </summary>
internal sealed class SendLauncher(BackgroundWork background, TenantScopes scopes, CurrentTenant tenant) : ISendLauncher
{
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        var record = tenant.Record;
        background.Start("Sending", record.Name, async stop =>
        {
            await using var scope = scopes.Open(record);
            await scope.Services.GetRequiredService<OutboxSender>().SendDueAsync(stop);
        });
        return Task.CompletedTask;
    }
}
