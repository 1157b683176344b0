using Quartz;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Looks at every tenant's connections twice a minute and gives each a trigger at its next time. A trigger fires once and the next look makes the next
/// one, so that the cron expression means the same here as in every other host (five fields, UTC) and a changed one counts at once.
/// </summary>
internal sealed class ScheduleKeeper(ISchedulerFactory schedulers, TenantRegistry registry, TenantScopes scopes, TimeProvider time, ILogger<ScheduleKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            foreach (var tenant in registry.All)
            {
                try
                {
                    await ScheduleAsync(tenant, stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    // One tenant's unreachable database must not stop the others'; the next look tries again.
                    logger.LogError(problem, "The schedule of tenant {Tenant} could not be read", tenant.Name);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ScheduleAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open(tenant);
        var on = await scope.Services.GetRequiredService<IModuleState>().IsEnabledAsync(cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var connection in await scope.Services.GetRequiredService<IConnectionStore>().ListAsync(cancellationToken))
        {
            var key = new TriggerKey(connection.Id, tenant.Name);
            if (!on || !connection.IntegratorEnabled || ScheduleExpression.Next(connection.Schedule, time.GetUtcNow()) is not { } next)
            {
                await scheduler.UnscheduleJob(key, cancellationToken);
                continue;
            }

            var trigger = TriggerBuilder.Create().WithIdentity(key).StartAt(next).Build();
            var current = await scheduler.GetTrigger(key, cancellationToken);
            if (current is null)
            {
                var job = JobBuilder.Create<ImportJob>()
                    .WithIdentity(connection.Id, tenant.Name)
                    .UsingJobData(ImportJob.Data(tenant.Name, connection.Id, ImportTrigger.Schedule))
                    .Build();
                await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
            }
            else if (current.NextFireTimeUtc is { } planned && planned > time.GetUtcNow() && planned != next)
            {
                // One that is due this moment is left alone: replacing it would skip its run.
                await scheduler.RescheduleJob(key, trigger, cancellationToken);
            }
        }
    }
}
