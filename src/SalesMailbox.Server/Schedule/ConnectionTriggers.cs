using Quartz;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Gives each connection of a tenant a trigger at its next scheduled time, so that its mailboxes are offered at that moment rather than at
/// the next round. A trigger fires once, and the next round creates its successor. A cron expression therefore means the same as in every
/// other host (five fields, UTC), and a changed expression takes effect immediately. The rounds offer imports that were missed while the
/// process was down or the integrator was off.
/// </summary>
internal sealed class ConnectionTriggers(ISchedulerFactory schedulers, TimeProvider time)
{
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
                await scheduler.UnscheduleJob(key, cancellationToken);
                continue;
            }

            var trigger = TriggerBuilder.Create().WithIdentity(key).StartAt(next).Build();
            var current = await scheduler.GetTrigger(key, cancellationToken);
            if (current is null)
            {
                var job = JobBuilder.Create<ImportJob>()
                    .WithIdentity(connection.Id, tenant.Name)
                    .UsingJobData(ImportJob.Tenant, tenant.Name)
                    .Build();
                await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
            }
            else if (current.NextFireTimeUtc is { } planned && planned > time.GetUtcNow() && planned != next)
            {
                // A trigger that is due at this moment is left alone: replacing it would skip its run.
                await scheduler.RescheduleJob(key, trigger, cancellationToken);
            }
        }
    }
}
