using Quartz;

namespace SalesMailbox.Server.Schedule;

internal static class ScheduleServiceCollectionExtensions
{
    /// <summary>Adds the services of the schedule. If this process doesn't run the schedule, only "Import now" and sending run.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<ConnectionTriggers>();
        services.AddSingleton<TenantSchedule>();
        services.AddHostedService<ImportWorkers>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddHostedService<TenantRounds>();
        return services;
    }
}
