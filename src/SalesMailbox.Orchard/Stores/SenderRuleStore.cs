using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed class SenderRuleStore(YesSqlUnitOfWork work) : ISenderRuleStore
{
    private readonly DocumentSet<SenderRule, SenderRuleDocument, SenderRuleIndex> _rules = new(work, row => row.Id);

    public Task<SenderRule?> FindAsync(string id, CancellationToken cancellationToken = default) => _rules.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<SenderRule>> FindBySendersAsync(
        string agentId, IReadOnlyCollection<string> senders, CancellationToken cancellationToken = default)
    {
        // Uses the unique column, so that one index look-up is enough.
        var keys = senders.Select(sender => StorableText.Of($"{agentId}|{sender}")).ToArray();
        return keys.Length == 0 ? [] : await _rules.ListAsync(_rules.Where(index => index.RuleKey.IsIn(keys)), cancellationToken);
    }

    public async Task<IReadOnlyList<SenderRule>> ListAsync(string agentId, CancellationToken cancellationToken = default) =>
        [.. (await _rules.ListAsync(_rules.Where(index => index.AgentId == agentId), cancellationToken))
            .OrderBy(rule => rule.Sender, StringComparer.Ordinal)];

    public Task AddAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        _rules.Add(rule);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        _rules.Update(rule);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(SenderRule rule, CancellationToken cancellationToken = default)
    {
        _rules.Remove(rule);
        return Task.CompletedTask;
    }
}
