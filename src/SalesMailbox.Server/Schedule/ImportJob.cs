using Quartz;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>Runs at the scheduled time of a connection: offers the tenant's due imports to the workers and ends.</summary>
internal sealed class ImportJob(TenantRegistry registry, TenantSchedule schedule) : IJob
{
    public const string Tenant = "tenant";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (registry.Find(context.MergedJobDataMap.GetString(Tenant) ?? "") is { } tenant)
        {
            await schedule.OfferAsync(tenant, cancellationToken);
        }
    }
}
