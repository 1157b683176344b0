using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ImportDueTests
{
    [Fact]
    public async Task IsOverdueAsync_NeverImported_IsTrue()
    {
        await using var world = await ImportWorld.CreateAsync();

        Assert.True(await IsOverdueAsync(world));
    }

    [Fact]
    public async Task IsOverdueAsync_ATurnOfTheScheduleHasPassed_IsTrueFromThatTimeOn()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "*/10 * * * *");
        world.Time.Advance(TimeSpan.FromMinutes(3));
        await world.ImportAsync();

        world.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await IsOverdueAsync(world));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await IsOverdueAsync(world));
    }

    private static Task<bool> IsOverdueAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<ImportDue>().IsOverdueAsync(world.Connection));
}
