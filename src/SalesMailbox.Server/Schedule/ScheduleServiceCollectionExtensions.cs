using Quartz;

namespace SalesMailbox.Server.Schedule;

internal static class ScheduleServiceCollectionExtensions
{
    /// <summary>Quartz is there without a schedule too: "Import now" runs on it.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<ConnectionTriggers>();
        services.AddHostedService<TenantRounds>();
        return services;
    }
}
