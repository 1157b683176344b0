using Quartz;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>The nightly work of one tenant. When the process stops it ends, and is continued after the next start.</summary>
internal sealed class NightlyJob(TenantRegistry registry, TenantScopes scopes, IHostApplicationLifetime lifetime, ILogger<NightlyJob> logger) : IJob
{
    public const string Tenant = "tenant";
    private const string Group = "nightly";

    /// <summary>Starts it in the background, unless it is at work.</summary>
    public static async Task StartAsync(ISchedulerFactory schedulers, TenantRecord tenant, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = new JobKey(tenant.Name, Group);
        if (await scheduler.GetJobDetail(key, cancellationToken) is null)
        {
            var job = JobBuilder.Create<NightlyJob>().WithIdentity(key).UsingJobData(Tenant, tenant.Name).Build();
            await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartNow().Build(), cancellationToken: cancellationToken);
        }
    }

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
                await scope.Services.GetRequiredService<NightlyWork>().RunDueAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                logger.LogInformation("The nightly work ended early, because the process stops");
            }
        }
    }
}
