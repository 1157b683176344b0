using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class NoticeStore(SalesMailboxDbContext context) : INoticeStore
{
    public async Task AddOnceAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        var told = context.Notices.Local.Any(row => row.AgentId == notice.AgentId && row.Key == notice.Key)
            || await context.Notices.AnyAsync(row => row.AgentId == notice.AgentId && row.Key == notice.Key, cancellationToken);
        if (!told)
        {
            context.Add(notice);
        }
    }

    public async Task RaiseAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(notice.AgentId, notice.Key, cancellationToken) is not { } known)
        {
            context.Add(notice);
            return;
        }

        (known.Kind, known.SubjectId, known.Text, known.CreatedAt, known.ReadAt) = (
            notice.Kind, notice.SubjectId, notice.Text, notice.CreatedAt, notice.ReadAt);
    }

    public async Task<IReadOnlyList<Notice>> ListAsync(
        string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default) =>
        await context.Notices.Where(notice => notice.AgentId == agentId && (!unreadOnly || notice.ReadAt == null))
            .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id).Take(take).ToListAsync(cancellationToken);

    public async Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (await context.Notices.FirstOrDefaultAsync(
            notice => notice.AgentId == agentId && notice.Id == noticeId, cancellationToken) is { } notice)
        {
            notice.ReadAt ??= at;
        }
    }

    public async Task ReadAsync(string agentId, string key, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agentId, key, cancellationToken) is { } notice)
        {
            notice.ReadAt ??= at;
        }
    }

    public async Task WithdrawAsync(string key, CancellationToken cancellationToken = default) =>
        context.RemoveRange(await context.Notices.Where(notice => notice.Key == key).ToListAsync(cancellationToken));

    private async Task<Notice?> FindAsync(string agentId, string key, CancellationToken cancellationToken) =>
        context.Notices.Local.FirstOrDefault(notice => notice.AgentId == agentId && notice.Key == key)
        ?? await context.Notices.FirstOrDefaultAsync(notice => notice.AgentId == agentId && notice.Key == key, cancellationToken);
}
