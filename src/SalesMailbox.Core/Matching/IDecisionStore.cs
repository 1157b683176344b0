namespace SalesMailbox.Core.Matching;

/// <summary>Decisions on imported messages. Only ever added to.</summary>
public interface IDecisionStore
{
    Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default);

    /// <returns>The import's decision on the message.</returns>
    Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default);

    Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default);


    /// <summary>Messages stored a day by outcome, for the Activity plot.</summary>
    /// <param name="mailboxIds">Of these mailboxes.</param>
    /// <param name="since">The first day.</param>
    /// <param name="zone">Whose calendar the days are on.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    Task<IReadOnlyList<DayCount>> CountByDayAsync(
        IReadOnlyCollection<string> mailboxIds, DateOnly since, TimeZoneInfo zone, CancellationToken cancellationToken = default);
}

/// <param name="Verdict">How the first decision filed them.</param>
public sealed record DayCount(DateOnly Day, MatchVerdict Verdict, int Count);
