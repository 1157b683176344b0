using System.Globalization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Matching;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class DecisionStore
{
    /// <summary>The largest interval that divides the days of all time zones evenly: offsets are multiples of 15 minutes.</summary>
    private const long TicksPerQuarter = TimeSpan.TicksPerMinute * 15;

    public async Task<IReadOnlyList<DailyCount>> CountByDayAsync(
        IReadOnlyCollection<string> mailboxIds, DateOnly since, TimeZoneInfo zone, CancellationToken cancellationToken = default)
    {
        var sql = CountByQuarter();
        var start = TimeZones.StartOf(since, zone).UtcTicks;
        var counts = new SortedDictionary<(DateOnly, MatchVerdict), int>();
        foreach (var mailboxId in mailboxIds.Distinct(StringComparer.Ordinal))
        {
            var rows = await IndexRows.QueryAsync(
                work.Session,
                sql,
                reader => (
                    Day: TimeZones.DayOf(new DateTimeOffset(Number(reader.GetValue(0)), TimeSpan.Zero), zone),
                    Verdict: (MatchVerdict)Number(reader.GetValue(1)),
                    Count: (int)Number(reader.GetValue(2))),
                cancellationToken,
                ("mailbox", mailboxId),
                ("since", start));
            foreach (var row in rows)
            {
                counts[(row.Day, row.Verdict)] = counts.GetValueOrDefault((row.Day, row.Verdict)) + row.Count;
            }
        }

        return [.. counts.Select(count => new DailyCount(count.Key.Item1, count.Key.Item2, count.Value))];
    }

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    /// <summary>
    /// The database counts by quarter of an hour. A quarter is the time minus its remainder, which every database calculates in the same
    /// way.
    /// </summary>
    private string CountByQuarter()
    {
        string Column(string name) => IndexRows.Column(work.Session, name);
        var (messages, decisions) = (
            IndexRows.Table<MessageIndex>(work.Session, SalesMailboxCollection.Name),
            IndexRows.Table<DecisionIndex>(work.Session, SalesMailboxCollection.Name));
        var (ticks, verdict) = ($"m.{Column(nameof(MessageIndex.ImportedTicks))}", $"d.{Column(nameof(DecisionIndex.Verdict))}");
        var quarter = $"({ticks} - {ticks} % {TicksPerQuarter})";
        return $"SELECT {quarter}, {verdict}, COUNT(*) FROM {messages} m "
            + $"JOIN {decisions} d ON d.{Column(nameof(DecisionIndex.MessageId))} = m.{Column(nameof(MessageIndex.EntityId))} "
            + $"WHERE m.{Column(nameof(MessageIndex.MailboxId))} = @mailbox AND {ticks} >= @since GROUP BY {quarter}, {verdict}";
    }
}
