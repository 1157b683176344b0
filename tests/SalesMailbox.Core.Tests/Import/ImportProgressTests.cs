using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>What users and monitoring see of an import (I7, I8).</summary>
public sealed class ImportProgressTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_WhileItWorks_TheStoredRunTellsHowFarItIs()
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var id in new[] { "a", "b", "c" })
        {
            world.Service.Deliver(id, After);
        }

        var seen = new List<(int Done, int Total)>();
        world.WhileFiling = async _ =>
        {
            var run = Assert.Single(
                await world.ReadAsync(services => services.GetRequiredService<IImportRunStore>().ListRunningAsync(world.Connection.Id)));
            seen.Add((run.Done, run.Total));
        };

        var finished = await world.ImportAsync();

        Assert.Equal([(0, 3), (1, 3), (2, 3)], seen);
        Assert.Equal((3, 3, 3, 3), (finished!.Done, finished.Total, finished.Discovered, finished.ToInbox));
        Assert.True(finished.QuotaUnits > 0);
    }

    [Fact]
    public async Task RunAsync_SetAside_EveryLineSaysWhy()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Service.Deliver("spam", After, excluded: true);
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("moved", After);
        world.Service.Fault = (call, id) =>
        {
            if (call == "fetch" && id == "moved")
            {
                world.Service.Deliver("moved", After, MailPlaces.None, history: false);
            }

            return null;
        };

        var run = await world.ImportAsync();

        var reasons = (await world.ItemsAsync(ImportItemState.Ignored)).ToDictionary(item => item.ProviderId, item => item.Reason);
        Assert.Equal(ImportTexts.SpamTrashOrDraft, reasons["spam"]);
        Assert.Equal(ImportTexts.TooOld, reasons["old"]);
        Assert.Equal(ImportTexts.NotInWantedPlace, reasons["moved"]);
        Assert.Equal((3, 3), (run!.Ignored, run.Done));
        Assert.Empty(await world.StoredAsync());
    }

    [Fact]
    public async Task RetryAllParkedAsync_SeveralParked_PutsAllBack()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Poison = "poison";
        for (var number = 0; number < 3; number++)
        {
            world.Service.Deliver($"bad{number}", After, subject: "poison");
        }

        for (var round = 0; round < 5; round++)
        {
            await world.ImportAsync();
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal(3, (await world.CountsAsync()).Parked);
        world.Poison = null;
        Assert.True((await world.ReadAsync(
            services => services.GetRequiredService<ImportControl>().RetryAllParkedAsync(world.Mailbox.Id))).Succeeded);
        await world.ImportAsync();

        Assert.Equal(["bad0", "bad1", "bad2"], await world.StoredAsync());
        Assert.False((await RetryAsync(world, (await world.ItemsAsync(ImportItemState.Stored))[0].Id)).Succeeded);
    }

    [Fact]
    public async Task ImportNowAsync_IntegratorOff_IsRefused()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        var off = await ImportNowAsync(world);
        await world.ChangeConnectionAsync(connection => connection.IntegratorEnabled = true);
        var on = await ImportNowAsync(world);

        Assert.True(Assert.Single(off.Errors).Is(ImportErrors.IntegratorIsOff));
        Assert.True(on.Succeeded);
        Assert.Equal((world.Connection.Id, (string?)null, ImportTrigger.Manual), Assert.Single(world.Started));
    }

    [Fact]
    public async Task Metrics_AfterAnImport_CountMessagesUnitsQueueAndLag()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        var metrics = await world.ReadAsync(services => Task.FromResult(services.GetRequiredService<ImportMetrics>()));
        var seen = new Dictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (metrics.Owns(instrument))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => seen[instrument.Name] = seen.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();

        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromMinutes(2));
        listener.RecordObservableInstruments();

        Assert.Equal(2, seen["salesmailbox_messages_imported_total"]);
        Assert.True(seen["salesmailbox_gmail_quota_units_total"] > 0);
        Assert.Equal(0, seen["salesmailbox_queue_length"]);
        Assert.Equal(120, seen["salesmailbox_import_lag_seconds"]);
    }

    private static Task<Result> RetryAsync(ImportWorld world, string itemId) =>
        world.ReadAsync(services => services.GetRequiredService<ImportControl>().RetryParkedAsync(itemId));

    private static Task<Result> ImportNowAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<ImportControl>().ImportNowAsync(world.Connection.Id));
}
