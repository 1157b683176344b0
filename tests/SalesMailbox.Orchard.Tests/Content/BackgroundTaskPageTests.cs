using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The module's tasks on Orchard's page Background Tasks.</summary>
public abstract class BackgroundTaskPageTests(ITestSite site)
{
    [Theory]
    [InlineData(typeof(ImportBackgroundTask))]
    [InlineData(typeof(OutboxBackgroundTask))]
    public async Task Schedule_Saved_HoldsAndTheSliceFollowsTheLock(Type type)
    {
        await using var edited = await EditedSite.StartAsync(site);
        var page = await edited.Browser.GetAsync($"/Admin/BackgroundTasks/Edit/{type.FullName}");

        // Only the schedule is changed, so that a lock that the page refuses is detected.
        var saved = await edited.Browser.SendAsync(page, "form[action*=BackgroundTasks]", null, new() { ["Schedule"] = "*/3 * * * *" });

        Assert.True(
            saved.Text().Contains("The task has been updated.", StringComparison.Ordinal),
            saved.Url + saved.QuerySelector("main, .ta-content")?.TextContent);
        Assert.Equal(("*/3 * * * *", TimeSpan.FromSeconds(18)), await ReadAsync(type));

        page = await edited.Browser.GetAsync($"/Admin/BackgroundTasks/Edit/{type.FullName}");
        await edited.Browser.SendAsync(
            page, "form[action*=BackgroundTasks]", null, new() { ["Schedule"] = "* * * * *", ["LockExpiration"] = "20000" });
        Assert.Equal(("* * * * *", TimeSpan.FromSeconds(12)), await ReadAsync(type));
    }

    [Fact]
    public async Task Lock_OfEachTask_IsOneThatThePageAccepts()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var tasks = await edited.DoAsync<IEnumerable<IBackgroundTask>, List<BackgroundTaskSettings>>(
            all => Task.FromResult(all.OfType<LimitedTask>().Select(task => task.GetDefaultSettings()).ToList()));

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.InRange(task.LockExpiration, 1, 30_000));
    }

    private Task<(string Schedule, TimeSpan Slice)> ReadAsync(Type type) =>
        site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            var task = services.GetServices<IBackgroundTask>().OfType<LimitedTask>().Single(task => task.GetType() == type);
            var settings = await services.GetRequiredService<IBackgroundTaskSettingsProvider>().GetSettingsAsync(task);
            return (settings.Schedule, await task.SliceAsync(services));
        });
}
