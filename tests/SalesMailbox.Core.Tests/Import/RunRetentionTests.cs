using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Import;

public sealed class RunRetentionTests
{
    [Fact]
    public async Task RunAsync_MoreThanABatchOfOldRuns_ForgetsThemAllAndKeepsTheOthers()
    {
        await using var world = await ImportWorld.CreateAsync();
        var old = world.Time.GetUtcNow() - TimeSpan.FromDays(31);
        await AddAsync(world, 1001, old);
        await AddAsync(world, 2, old.AddDays(2));

        await ImportAsync(world);

        Assert.Equal(3, await CountAsync(world));
    }

    [Fact]
    public async Task RunAsync_ModuleOff_KeepsEverything()
    {
        await using var world = await ImportWorld.CreateAsync();
        await AddAsync(world, 1, world.Time.GetUtcNow() - TimeSpan.FromDays(400));
        world.IsModuleEnabled = false;

        await ImportAsync(world);

        Assert.Equal(1, await CountAsync(world));
    }

    private static Task<IReadOnlyList<ImportRun>> ImportAsync(ImportWorld world) =>
        world.ReadAsync(
            services => services.GetRequiredService<ConnectionImporter>().RunAsync(world.Connection.Id, ImportTrigger.Schedule));

    private static Task<int> CountAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<SalesMailboxDbContext>().ImportRuns.CountAsync());

    private static Task AddAsync(ImportWorld world, int count, DateTimeOffset finished) => world.WriteAsync(async services =>
    {
        for (var number = 0; number < count; number++)
        {
            await services.GetRequiredService<IImportRunStore>().AddAsync(new ImportRun
            {
                ConnectionId = world.Connection.Id,
                MailboxId = world.Mailbox.Id,
                State = ImportRunState.Succeeded,
                StartedAt = finished,
                FinishedAt = finished,
            });
        }
    });
}
