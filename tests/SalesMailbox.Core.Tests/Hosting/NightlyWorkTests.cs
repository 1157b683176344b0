using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>Nightly work takes turns with the imports, like the completeness checks of the mailboxes.</summary>
public sealed class NightlyWorkTests
{
    private int _runs;

    [Fact]
    public async Task OfferAsync_NightAfterNight_RunsOnceANight()
    {
        await using var world = await CreateAsync();

        await RoundAsync(world);
        await RoundAsync(world);
        var first = _runs;
        world.Time.Advance(TimeSpan.FromDays(1));
        await RoundAsync(world);
        await RoundAsync(world);

        Assert.Equal((1, 2), (first, _runs));
        Assert.Null(await world.ReadAsync(services => services.GetRequiredService<NightlyWork>().DueSinceAsync()));
    }

    [Fact]
    public async Task OfferAsync_TurnEndsInTheMiddle_ContinuesAtTheNextOne()
    {
        await using var world = await CreateAsync();
        using var stop = new CancellationTokenSource();
        world.AtNight = async cancellationToken =>
        {
            _runs++;
            if (_runs == 1)
            {
                await stop.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        };

        await OfferAsync(world, (work, cancellationToken) =>
            world.WorkAsync((services, _) => work(services, stop.Token), cancellationToken));
        Assert.NotNull(await world.ReadAsync(services => services.GetRequiredService<NightlyWork>().DueSinceAsync()));
        await RoundAsync(world);

        Assert.Equal(2, _runs);
        Assert.Null(await world.ReadAsync(services => services.GetRequiredService<NightlyWork>().DueSinceAsync()));
    }

    [Fact]
    public async Task OfferAsync_ModuleSwitchedOff_DoesNothing()
    {
        await using var world = await CreateAsync();
        world.IsModuleEnabled = false;

        await RoundAsync(world);

        Assert.Equal(0, _runs);
    }

    [Fact]
    public void LastMoment_ManyNames_AreSpreadOverTheNightAndStayWhereTheyAre()
    {
        var options = new NightOptions();
        var noon = new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
        var times = Enumerable.Range(0, 200).Select(number => options.LastMoment($"mailbox-{number}", noon)).ToList();

        Assert.All(times, time => Assert.InRange(time.TimeOfDay, options.Start, options.Start + options.Spread));
        Assert.True(times.Select(time => time.Hour).Distinct().Count() >= 4);
        Assert.Equal(times[0].AddDays(1), options.LastMoment("mailbox-0", noon.AddDays(1)));
        Assert.Equal(times[0].AddDays(-1), options.LastMoment("mailbox-0", times[0].AddSeconds(-1)));
    }

    private async Task<ImportWorld> CreateAsync()
    {
        var world = await ImportWorld.CreateAsync();
        world.AtNight = _ =>
        {
            _runs++;
            return Task.CompletedTask;
        };
        return world;
    }

    private static Task RoundAsync(ImportWorld world) => OfferAsync(world, world.WorkAsync);

    private static async Task OfferAsync(ImportWorld world, TenantWork run)
    {
        await world.ReadAsync(services => services.GetRequiredService<ScheduledImports>().OfferAsync(run));
        await world.Dispatcher.WhenIdleAsync();
    }
}
