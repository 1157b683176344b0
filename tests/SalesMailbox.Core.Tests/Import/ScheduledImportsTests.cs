using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ScheduledImportsTests
{
    [Fact]
    public async Task RunAsync_WokenUpMoreOftenThanTheSchedule_ImportsOnceATurn()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "0 * * * *");
        Assert.Single(await RunAsync(world));
        Assert.Empty(await RunAsync(world));
        world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Single(await RunAsync(world));
    }

    [Fact]
    public async Task RunAsync_IntegratorOff_ImportsNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);
        Assert.Empty(await RunAsync(world));
    }

    private static Task<IReadOnlyList<ImportRun>> RunAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<ScheduledImports>().RunAsync());
}
