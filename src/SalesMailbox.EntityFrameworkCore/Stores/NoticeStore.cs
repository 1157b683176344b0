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

    public async Task<IReadOnlyList<Notice>> ListAsync(string agentId, bool unreadOnly, int take, CancellationToken cancellationToken = default) =>
        await context.Notices.Where(notice => notice.AgentId == agentId && (!unreadOnly || notice.ReadAt == null))
            .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id).Take(take).ToListAsync(cancellationToken);

    public async Task MarkReadAsync(string agentId, string noticeId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (await context.Notices.FirstOrDefaultAsync(notice => notice.AgentId == agentId && notice.Id == noticeId, cancellationToken) is { } notice)
        {
            notice.ReadAt ??= at;
        }
    }

    public async Task WithdrawAsync(string key, CancellationToken cancellationToken = default) =>
        context.RemoveRange(await context.Notices.Where(notice => notice.Key == key).ToListAsync(cancellationToken));
}
