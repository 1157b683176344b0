using Microsoft.Extensions.Options;
using Quartz;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Looks after every tenant twice a minute, also after those that another process added meanwhile: database up to date, metrics, and where this process
/// runs the schedule the connections' triggers and what is due in the outbox.
/// </summary>
internal sealed class TenantRounds(
    TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, ConnectionTriggers triggers, ISchedulerFactory schedulers, DataSettings data,
    IOptions<ServerOptions> options, TimeProvider time,
    ILogger<TenantRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            data.Refresh();
            foreach (var tenant in registry.All)
            {
                try
                {
                    await LookAfterAsync(tenant, stoppingToken);
                }
#pragma warning disable CA1031 // One tenant's trouble must not stop the others'; the next round tries again.
                catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    logger.LogError(problem, "Tenant {Tenant} could not be looked after", tenant.Name);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAfterAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        if (!await databases.TryMigrateAsync(tenant, cancellationToken))
        {
            return;
        }

        await using var scope = scopes.Open(tenant);
        await scope.Services.GetRequiredService<ImportGauges>().RefreshAsync(cancellationToken);
        if (options.Value.Schedule.Enabled)
        {
            await triggers.SetAsync(tenant, scope.Services, cancellationToken);
            if ((await scope.Services.GetRequiredService<IOutboxStore>().ListDueAsync(time.GetUtcNow(), 1, cancellationToken)).Count > 0)
            {
                await scope.Services.GetRequiredService<ISendLauncher>().StartAsync(cancellationToken);
            }

            if (await scope.Services.GetRequiredService<NightlyWork>().IsDueAsync(cancellationToken))
            {
                await NightlyJob.StartAsync(schedulers, tenant, cancellationToken);
            }
        }
    }
}
