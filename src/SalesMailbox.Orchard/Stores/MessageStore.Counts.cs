using System.Globalization;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class MessageStore
{
    public async Task<IReadOnlyList<DayCount>> CountByDayAsync(IReadOnlyCollection<string> mailboxIds, DateOnly since, CancellationToken cancellationToken = default)
    {
        string Column(string name) => IndexRows.Column(work.Session, name);
        var (messages, decisions) = (IndexRows.Table<MessageIndex>(work.Session, SalesMailboxCollection.Name), IndexRows.Table<DecisionIndex>(work.Session, SalesMailboxCollection.Name));
        var sql = $"SELECT m.{Column(nameof(MessageIndex.ImportedTicks))}, d.{Column(nameof(DecisionIndex.Verdict))} FROM {messages} m "
            + $"JOIN {decisions} d ON d.{Column(nameof(DecisionIndex.MessageId))} = m.{Column(nameof(MessageIndex.EntityId))} "
            + $"WHERE m.{Column(nameof(MessageIndex.MailboxId))} = @mailbox AND m.{Column(nameof(MessageIndex.ImportedTicks))} >= @since";
        var start = since.ToDateTime(TimeOnly.MinValue).Ticks;
        var counts = new SortedDictionary<(DateOnly, MatchVerdict), int>();
        foreach (var mailboxId in mailboxIds.Distinct(StringComparer.Ordinal))
        {
            var rows = await IndexRows.QueryAsync(
                work.Session,
                sql,
                reader => (
                    DateOnly.FromDateTime(new DateTime(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture))),
                    (MatchVerdict)Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture)),
                cancellationToken,
                ("mailbox", mailboxId),
                ("since", start));
            foreach (var row in rows)
            {
                counts[row] = counts.GetValueOrDefault(row) + 1;
            }
        }

        return [.. counts.Select(count => new DayCount(count.Key.Item1, count.Key.Item2, count.Value))];
    }
}
