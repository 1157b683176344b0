using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Import;

public sealed class RunRetentionTests
{
    [Fact]
    public async Task ApplyAsync_MoreThanABatchOfOldRuns_RemovesThemAllAndKeepsTheOthers()
    {
        await using var world = await ImportWorld.CreateAsync();
        var old = world.Time.GetUtcNow() - TimeSpan.FromDays(91);
        await AddAsync(world, 1001, old);
        await AddAsync(world, 2, old.AddDays(2));
        await AddAsync(world, 1, null);

        Assert.Equal(1001, await ApplyAsync(world));
        Assert.Equal(0, await ApplyAsync(world));

        var kept = await world.ReadAsync(services => services.GetRequiredService<IImportRunStore>().ListAsync(world.Connection.Id, new PageRequest(Size: 500)));
        Assert.Equal(3, kept.Items.Count);
    }

    [Fact]
    public async Task ApplyAsync_ModuleOff_KeepsEverything()
    {
        await using var world = await ImportWorld.CreateAsync();
        await AddAsync(world, 1, world.Time.GetUtcNow() - TimeSpan.FromDays(400));
        world.ModuleIsOn = false;

        Assert.Equal(0, await ApplyAsync(world));
    }

    private static Task<int> ApplyAsync(ImportWorld world) => world.ReadAsync(services => services.GetRequiredService<RunRetention>().ApplyAsync());

    private static Task AddAsync(ImportWorld world, int count, DateTimeOffset? finished) => world.WriteAsync(async services =>
    {
        for (var number = 0; number < count; number++)
        {
            await services.GetRequiredService<IImportRunStore>().AddAsync(new ImportRun
            {
                ConnectionId = world.Connection.Id,
                MailboxId = world.Mailbox.Id,
                State = finished is null ? ImportRunState.Running : ImportRunState.Succeeded,
                StartedAt = finished ?? world.Time.GetUtcNow().AddDays(-400),
                FinishedAt = finished,
            });
        }
    });
}
