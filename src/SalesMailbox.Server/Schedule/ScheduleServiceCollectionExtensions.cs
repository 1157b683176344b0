using Quartz;

namespace SalesMailbox.Server.Schedule;

internal static class ScheduleServiceCollectionExtensions
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<ScheduleKeeper>();
        return services;
    }
}
