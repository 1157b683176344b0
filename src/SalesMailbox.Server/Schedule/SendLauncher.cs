using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Core's port: sends what is due in the tenant's outbox at once, in the background. When the process stops it ends after the message it is
/// at.
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
