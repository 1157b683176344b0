namespace SalesMailbox.Core.Import;

/// <summary>"1,204 of 1,204 accounted for" (I7).</summary>
/// <param name="AtService">Ids at the service in the wanted places and time, without those that came in since the last import.</param>
/// <param name="Accounted">Of those: stored, queued, parked, ignored with a reason, or gone.</param>
/// <param name="Missing">The others; they are queued now.</param>
public sealed record CompletenessReport(int AtService, int Accounted, IReadOnlyList<string> Missing, DateTimeOffset CheckedAt)
{
    public bool IsComplete => Missing.Count == 0;
}
