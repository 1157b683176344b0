using Quartz;
using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>Sends what is due in one tenant's outbox. When the process stops it ends after the mail it is at.</summary>
internal sealed class SendJob(TenantRegistry registry, TenantScopes scopes, IHostApplicationLifetime lifetime, ILogger<SendJob> logger) : IJob
{
    public const string Tenant = "tenant";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (registry.Find(context.MergedJobDataMap.GetString(Tenant) ?? "") is not { } tenant)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using (logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant.Name }))
        {
            await using var scope = scopes.Open(tenant);
            try
            {
                await scope.Services.GetRequiredService<OutboxSender>().SendDueAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                logger.LogInformation("Sending ended early, because the process stops");
            }
        }
    }
}
