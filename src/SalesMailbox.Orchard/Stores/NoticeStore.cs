using SalesMailbox.Core.Agents;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class NoticeStore(YesSqlUnitOfWork work) : INoticeStore
{
    private readonly DocumentSet<Notice, NoticeDocument, NoticeIndex> _notices = new(work, notice => notice.Id);

    public async Task AddOnceAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        var told = work.Added<Notice>().Any(added => added.AgentId == notice.AgentId && added.Key == notice.Key)
            || await _notices.Index(index => index.AgentId == notice.AgentId && index.NoticeKey == notice.Key)
                .CountAsync(cancellationToken) > 0;
        if (!told)
        {
            _notices.Add(notice);
        }
    }

    public async Task RaiseAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        if (await FindByKeyAsync(notice.AgentId, notice.Key, cancellationToken) is not { } known)
        {
            _notices.Add(notice);
            return;
        }

        (known.Kind, known.SubjectId, known.Text, known.CreatedAt, known.ReadAt) = (
            notice.Kind, notice.SubjectId, notice.Text, notice.CreatedAt, notice.ReadAt);
        _notices.Update(known);
    }

    public async Task<IReadOnlyList<Notice>> ListAsync(
        string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default)
    {
        var rows = _notices.Where(index => index.AgentId == agentId);
        rows = unreadOnly ? rows.Only(index => !index.IsRead) : rows;
        return await _notices.ListAsync(
            rows.OrderByDescending(index => index.CreatedTicks).ThenByDescending(index => index.EntityId).Take(take), cancellationToken);
    }

    public async Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (await _notices.FindAsync(noticeId, cancellationToken) is { ReadAt: null } notice && notice.AgentId == agentId)
        {
            notice.ReadAt = at;
            _notices.Update(notice);
        }
    }

    public async Task ReadAsync(string agentId, string key, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (await FindByKeyAsync(agentId, key, cancellationToken) is { ReadAt: null } notice)
        {
            notice.ReadAt = at;
            _notices.Update(notice);
        }
    }

    public async Task WithdrawAsync(string key, CancellationToken cancellationToken = default)
    {
        foreach (var notice in await _notices.ListAsync(_notices.Where(index => index.NoticeKey == key), cancellationToken))
        {
            _notices.Remove(notice);
        }
    }

    private async Task<Notice?> FindByKeyAsync(string agentId, string key, CancellationToken cancellationToken) =>
        work.Added<Notice>().FirstOrDefault(notice => notice.AgentId == agentId && notice.Key == key)
        ?? await _notices.FirstAsync(_notices.Where(index => index.AgentId == agentId && index.NoticeKey == key), cancellationToken);
}
