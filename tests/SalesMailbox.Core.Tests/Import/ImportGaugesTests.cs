using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ImportGaugesTests
{
    [Fact]
    public async Task RefreshAsync_ImportedByAnotherProcess_ShowsQueueLagAndZeroCounters()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.WriteAsync(services => services.GetRequiredService<IImportStateStore>().AddAsync(new ImportState
        {
            MailboxId = world.Mailbox.Id,
            LastSuccessAt = world.Time.GetUtcNow().AddSeconds(-90),
        }));
        await world.WriteAsync(services =>
            services.GetRequiredService<IImportLedger>().AddAsync([new ImportItem { MailboxId = world.Mailbox.Id, ProviderId = "a" }]));
        using var heard = new Measurements(world);

        await RefreshAsync(world);

        Assert.Equal(1, heard.Read("salesmailbox_queue_length"));
        Assert.Equal(90, heard.Read("salesmailbox_import_lag_seconds"));
        Assert.Equal(0, heard.Read("salesmailbox_messages_imported_total"));
        Assert.Equal(0, heard.Read("salesmailbox_messages_parked_total"));
        Assert.Equal(0, heard.Read("salesmailbox_gmail_quota_units_total"));
    }

    [Fact]
    public async Task RefreshAsync_ModuleSwitchedOff_ForgetsTheMailboxes()
    {
        await using var world = await ImportWorld.CreateAsync();
        using var heard = new Measurements(world);
        await RefreshAsync(world);
        Assert.NotNull(heard.Read("salesmailbox_queue_length"));
        world.IsModuleEnabled = false;

        await RefreshAsync(world);

        Assert.Null(heard.Read("salesmailbox_queue_length"));
    }

    [Fact]
    public async Task RunAsync_ParksAMessageThatNeverFinished_CountsItByTheMailboxesId()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.WriteAsync(services => services.GetRequiredService<IImportLedger>().AddAsync(
            [new ImportItem { MailboxId = world.Mailbox.Id, ProviderId = "a", UnfinishedStarts = world.Limits.MaxStarts }]));
        using var heard = new Measurements(world);
        await RefreshAsync(world); // the counters begin at zero

        await world.ImportAsync();

        Assert.Equal(1, heard.Read("salesmailbox_messages_parked_total"));
    }

    private static Task<bool> RefreshAsync(ImportWorld world) => world.ReadAsync(async services =>
    {
        await services.GetRequiredService<ImportGauges>().RefreshAsync();
        return true;
    });

    /// <summary>The values that a scraper would read for one world's mailbox. Other tests have meters with the same name.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly Dictionary<string, double> _last = [];
        private readonly MeterListener _listener = new();
        private readonly string _mailbox;

        public Measurements(ImportWorld world)
        {
            _mailbox = world.Mailbox.Id;
            var own = world.ReadAsync(services => Task.FromResult(services.GetRequiredService<ImportMetrics>())).GetAwaiter().GetResult();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, own))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            _listener.Start();
        }

        public double? Read(string name)
        {
            if (name is "salesmailbox_queue_length" or "salesmailbox_import_lag_seconds")
            {
                _last.Remove(name);
                _listener.RecordObservableInstruments();
            }

            return _last.TryGetValue(name, out var value) ? value : null;
        }

        public void Dispose() => _listener.Dispose();

        private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Identified by id, because an address is personal data.
            Assert.Equal(
                [$"mailbox={_mailbox}", "tenant=acme"],
                tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
            _last[instrument.Name] = value;
        }
    }
}
