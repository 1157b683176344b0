namespace SalesMailbox.Core.Matching;

/// <summary>Stores the decisions on imported messages. Append-only.</summary>
public interface IDecisionStore
{
    Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default);

    /// <returns>The decision of the import on the message.</returns>
    Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default);

    Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default);


    /// <summary>Counts stored messages per day by outcome, for the Activity plot.</summary>
    /// <param name="mailboxIds">The mailboxes to count.</param>
    /// <param name="since">The first day.</param>
    /// <param name="zone">The time zone of the days.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<DailyCount>> CountByDayAsync(
        IReadOnlyCollection<string> mailboxIds, DateOnly since, TimeZoneInfo zone, CancellationToken cancellationToken = default);
}

/// <param name="Verdict">How the first decision filed the messages.</param>
public sealed record DailyCount(DateOnly Day, MatchVerdict Verdict, int Count);
