using Quartz;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Server.Schedule;

/// <summary>Core's port for "Import now": the same job as the schedule's, fired at once.</summary>
internal sealed class ImportLauncher(ISchedulerFactory schedulers, ITenant tenant) : IImportLauncher
{
    public async Task StartAsync(string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<ImportJob>()
            .WithIdentity(Guid.NewGuid().ToString("N"), "import-now")
            .UsingJobData(ImportJob.Data(tenant.Name, connectionId, trigger))
            .Build();
        await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartNow().Build(), cancellationToken: cancellationToken);
    }
}
