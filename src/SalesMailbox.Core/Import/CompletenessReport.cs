namespace SalesMailbox.Core.Import;

/// <summary>"1,204 of 1,204 accounted for" (I7).</summary>
/// <param name="AtService">The number of ids at the service in the imported places and period, without those that arrived after the last
/// import.</param>
/// <param name="Accounted">How many of them are stored, queued, parked, ignored with a reason, or gone.</param>
/// <param name="Missing">The remaining ids, which have been queued.</param>
public sealed record CompletenessReport(int AtService, int Accounted, IReadOnlyList<string> Missing, DateTimeOffset CheckedAt)
{
    public bool IsComplete => Missing.Count == 0;
}
