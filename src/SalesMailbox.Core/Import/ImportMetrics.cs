using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Metrics about the imports of this process, by tenant and mailbox. Mailboxes are identified by id, because addresses are personal data.
/// Meter <see cref="MeterName"/>.
/// </summary>
public sealed class ImportMetrics : IRawSweepMetrics, IDisposable
{
    public const string MeterName = "SalesMailbox";

    private readonly Meter _meter;
    private readonly TimeProvider _time;
    private readonly bool _namesAddresses;
    private readonly Counter<long> _imported;
    private readonly Counter<long> _parked;
    private readonly Counter<long> _quotaUnits;
    private readonly Counter<long> _rawSwept;
    private readonly ConcurrentDictionary<(string Tenant, string Mailbox), (int Queue, DateTimeOffset? LastSuccess)> _mailboxes = new();

    public ImportMetrics(TimeProvider time, IOptions<ImportOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_time, _namesAddresses) = (time, options.Value.MailboxAddressesInMetrics);
        _meter = new Meter(new MeterOptions(MeterName) { Scope = this });
        _imported = _meter.CreateCounter<long>("salesmailbox_messages_imported_total", description: "Messages stored and filed.");
        _parked = _meter.CreateCounter<long>("salesmailbox_messages_parked_total", description: "Messages that failed too often.");
        _quotaUnits = _meter.CreateCounter<long>("salesmailbox_gmail_quota_units_total", description: "Gmail quota units used.");
        _rawSwept = _meter.CreateCounter<long>(
            "salesmailbox_raw_files_swept_total", description: "Raw files that nothing refers to: set aside, put back, removed.");
        _meter.CreateObservableGauge(
            "salesmailbox_queue_length",
            () => _mailboxes.Select(pair => Measure(pair.Key, (long)pair.Value.Queue)),
            description: "Messages known and not yet filed.");
        _meter.CreateObservableGauge("salesmailbox_import_lag_seconds", Lags, "s", "Time since the mailbox was last known to be complete.");
    }

    /// <summary>The label of the mailbox in the metrics.</summary>
    internal string LabelOf(Mailbox mailbox) => _namesAddresses ? mailbox.Address : mailbox.Id;

    internal void Imported(string tenant, string mailbox) => _imported.Add(1, Tags(tenant, mailbox));

    internal void Parked(string tenant, string mailbox) => _parked.Add(1, Tags(tenant, mailbox));

    internal void QuotaUnits(string tenant, string mailbox, long units) => _quotaUnits.Add(units, Tags(tenant, mailbox));

    public void RawSwept(string tenant, RawSweepCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var (outcome, count) in new[]
        {
            ("set_aside", counts.SetAside),
            ("restored", counts.Restored),
            ("removed", counts.Removed),
        })
        {
            _rawSwept.Add(count, [new("tenant", tenant), new("outcome", outcome)]);
        }
    }

    internal void Observe(string tenant, string mailbox, int queue, DateTimeOffset? lastSuccess)
    {
        if (_mailboxes.TryAdd((tenant, mailbox), (queue, lastSuccess)))
        {
            // A counter that starts without the value zero would hide its first step in rates.
            foreach (var counter in new[] { _imported, _parked, _quotaUnits })
            {
                counter.Add(0, Tags(tenant, mailbox));
            }
        }

        _mailboxes[(tenant, mailbox)] = (queue, lastSuccess);
    }

    /// <summary>Drops the tenant's mailboxes that no longer exist.</summary>
    internal void Forget(string tenant, IReadOnlySet<string> except)
    {
        foreach (var key in _mailboxes.Keys.Where(key => key.Tenant == tenant && !except.Contains(key.Mailbox)))
        {
            _mailboxes.TryRemove(key, out _);
        }
    }

    /// <summary>Whether the instrument belongs to this instance, and not to another host in the same process.</summary>
    internal bool Owns(Instrument instrument) => instrument.Meter == _meter;

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Lags() =>
        _mailboxes.Where(pair => pair.Value.LastSuccess is not null)
            .Select(pair => Measure(pair.Key, (_time.GetUtcNow() - pair.Value.LastSuccess!.Value).TotalSeconds));

    private static Measurement<T> Measure<T>((string Tenant, string Mailbox) key, T value) where T : struct =>
        new(value, Tags(key.Tenant, key.Mailbox));

    private static KeyValuePair<string, object?>[] Tags(string tenant, string mailbox) => [new("tenant", tenant), new("mailbox", mailbox)];
}
