using Quartz;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Gives each connection of a tenant a trigger at its next time. A trigger fires once and the next look makes the next one, so that the cron expression means
/// the same here as in every other host (five fields, UTC) and a changed one counts at once.
/// </summary>
internal sealed class ConnectionTriggers(ISchedulerFactory schedulers, TimeProvider time)
{
    private readonly HashSet<TriggerKey> _scheduled = [];

    /// <summary>A connection that this process begins to schedule and whose time was missed (the process was down, the integrator was off) is due at once.</summary>
    /// <param name="services">A scope of the tenant.</param>
    public async Task SetAsync(TenantRecord tenant, IServiceProvider services, CancellationToken cancellationToken)
    {
        var on = await services.GetRequiredService<IModuleState>().IsEnabledAsync(cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var connection in await services.GetRequiredService<IConnectionStore>().ListAsync(cancellationToken))
        {
            var key = new TriggerKey(connection.Id, tenant.Name);
            if (!on || !connection.IntegratorEnabled || ScheduleExpression.Next(connection.Schedule, time.GetUtcNow()) is not { } next)
            {
                _scheduled.Remove(key);
                await scheduler.UnscheduleJob(key, cancellationToken);
                continue;
            }

            if (_scheduled.Add(key) && await services.GetRequiredService<ImportDue>().IsOverdueAsync(connection, cancellationToken))
            {
                next = time.GetUtcNow();
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
