using SalesMailbox.Core.Matching;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class DecisionStore(YesSqlUnitOfWork work) : IDecisionStore
{
    private readonly DocumentSet<MatchDecision, DecisionDocument, DecisionIndex> _decisions = new(work, decision => decision.Id);

    public Task AddAsync(MatchDecision decision, CancellationToken cancellationToken = default)
    {
        _decisions.Add(decision);
        return Task.CompletedTask;
    }

    public Task<MatchDecision?> FindAsync(string messageId, CancellationToken cancellationToken = default) =>
        _decisions.FirstAsync(_decisions.Where(index => index.MessageId == messageId).OrderBy(index => index.EntityId), cancellationToken);

    public async Task<IReadOnlyDictionary<string, MatchDecision>> FindManyAsync(
        IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken = default)
    {
        var found = new List<MatchDecision>();
        foreach (var chunk in messageIds.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            found.AddRange(await _decisions.ListAsync(
                _decisions.Where(index => index.MessageId.IsIn(chunk)).OrderBy(index => index.EntityId), cancellationToken));
        }

        return found.GroupBy(decision => decision.MessageId).ToDictionary(group => group.Key, group => group.First());
    }
}
