using Quartz;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Server.Schedule;

/// <summary>Core's port: sends what is queued at once, in the background.</summary>
internal sealed class SendLauncher(ISchedulerFactory schedulers, ITenant tenant) : ISendLauncher
{
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<SendJob>()
            .WithIdentity(Guid.NewGuid().ToString("N"), "send-now")
            .UsingJobData(SendJob.Tenant, tenant.Name)
            .Build();
        await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartNow().Build(), cancellationToken: cancellationToken);
    }
}
