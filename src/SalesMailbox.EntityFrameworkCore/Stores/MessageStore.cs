using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class MessageStore(SalesMailboxDbContext context) : IMessageStore
{
    private const int StreamedAtOnce = 100;

    public Task<MailMessage?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.Messages.FirstOrDefaultAsync(message => message.Id == id, cancellationToken);

    public async Task<IReadOnlyList<MailMessage>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await context.Messages.Where(message => ids.Contains(message.Id)).ToListAsync(cancellationToken);

    public Task<MailMessage?> FindByProviderIdAsync(string mailboxId, string providerId, CancellationToken cancellationToken = default) =>
        context.Messages.FirstOrDefaultAsync(
            message => message.MailboxId == mailboxId && message.ProviderId == providerId, cancellationToken);

    public Task AddAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        SearchText.Set(context.Add(message), message.FromName, message.FromAddress, message.Subject, message.BodyText);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        context.Touch(message);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<MailMessage>> FindByInternetMessageIdsAsync(
        IReadOnlyCollection<string> internetMessageIds, int take, CancellationToken cancellationToken = default) =>
        await context.Messages.Where(message => message.InternetMessageId != null && internetMessageIds.Contains(message.InternetMessageId))
            .OrderByDescending(message => message.ReceivedAt)
            .ThenByDescending(message => message.Id)
            .Take(take)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MailMessage>> FindByFingerprintAsync(
        string fingerprint, CancellationToken cancellationToken = default) =>
        await context.Messages.Where(message => message.Fingerprint == fingerprint)
            .OrderBy(message => message.Id)
            .Take(50)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> ListRepeatedFingerprintsAsync(
        string? after, int take, CancellationToken cancellationToken = default)
    {
        var last = after ?? "";
        return await context.Messages.Where(message => string.Compare(message.Fingerprint, last) > 0)
            .GroupBy(message => message.Fingerprint).Where(group => group.Count() > 1).Select(group => group.Key)
            .OrderBy(fingerprint => fingerprint).Take(take).ToListAsync(cancellationToken);
    }

    public Task<bool> TakesPartAsync(string ticketId, string address, CancellationToken cancellationToken = default) =>
        context.Messages.AnyAsync(
            message => message.TicketId == ticketId && message.Addresses.Any(entry => entry.Address == address), cancellationToken);

    public Task<Page<MailMessage>> ListInboxAsync(InboxQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        NewestFirstAsync(Inbox(query), page, cancellationToken);

    public async Task<MailMessage?> FindNextInInboxAsync(
        InboxQuery query, MailMessage message, CancellationToken cancellationToken = default)
    {
        var (moment, id) = (message.ReceivedAt, message.Id);
        return await Inbox(query).Where(row => row.ReceivedAt < moment || (row.ReceivedAt == moment && string.Compare(row.Id, id) < 0))
                .OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await Inbox(query).Where(row => row.ReceivedAt > moment || (row.ReceivedAt == moment && string.Compare(row.Id, id) > 0))
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public Task<Page<MailMessage>> ListDeletedAsync(string? text, PageRequest page, CancellationToken cancellationToken = default) =>
        NewestFirstAsync(context.Messages.Where(message => message.Place == MessagePlace.Deleted).Matching(text), page, cancellationToken);

    public Task<int> CountUnreadAsync(string agentId, CancellationToken cancellationToken = default) =>
        context.Messages.CountAsync(
            message => message.AgentId == agentId && message.Place == MessagePlace.Inbox && !message.IsRead, cancellationToken);

    public Task<int> CountInboxAsync(string agentId, bool done = false, CancellationToken cancellationToken = default) =>
        Inbox(new InboxQuery(agentId, Done: done)).CountAsync(cancellationToken);

    public Task<Page<MailMessage>> ListByClientAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default) =>
        NewestFirstAsync(
            context.Messages.Where(
                message => message.ClientId == clientId && (message.Place == MessagePlace.Ticket || message.Place == MessagePlace.CrmNote)),
            page,
            cancellationToken);

    public async IAsyncEnumerable<MailMessage> StreamAsync(
        IReadOnlyCollection<string> mailboxIds,
        DateTimeOffset since,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Reads the ids first, then the messages in batches: PostgreSQL allows no other query while a result is open, and EF would
        // otherwise buffer all messages.
        var ids = await context.Messages
            .Where(message => mailboxIds.Contains(message.MailboxId) && message.ReceivedAt >= since
                && message.Direction == MessageDirection.Incoming)
            .OrderBy(message => message.ReceivedAt)
            .ThenBy(message => message.Id)
            .Select(message => message.Id)
            .ToListAsync(cancellationToken);
        foreach (var piece in ids.Chunk(StreamedAtOnce))
        {
            var messages = await context.Messages.AsNoTracking()
                .Where(message => piece.Contains(message.Id))
                .ToDictionaryAsync(message => message.Id, cancellationToken);
            foreach (var id in piece.Where(messages.ContainsKey))
            {
                yield return messages[id];
            }
        }
    }

    private IQueryable<MailMessage> Inbox(InboxQuery query)
    {
        var rows = context.Messages.Where(message => message.AgentId == query.AgentId && message.Place == query.Place).Matching(query.Text);
        rows = query.UnreadOnly ? rows.Where(message => !message.IsRead) : rows;
        rows = query.WithAttachments ? rows.Where(message => message.HasAttachments) : rows;
        return query.MailboxId is { } mailboxId ? rows.Where(message => message.MailboxId == mailboxId) : rows;
    }

    private static async Task<Page<MailMessage>> NewestFirstAsync(
        IQueryable<MailMessage> rows, PageRequest page, CancellationToken cancellationToken)
    {
        var size = PageKey.Size(page);
        if (PageKey.ReadMoment(page.After) is var (moment, id))
        {
            rows = rows.Where(
                message => message.ReceivedAt < moment || (message.ReceivedAt == moment && string.Compare(message.Id, id) < 0));
        }

        var list = await rows.OrderByDescending(message => message.ReceivedAt)
            .ThenByDescending(message => message.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return PageKey.ToPage(list, size, message => PageKey.Of(message.ReceivedAt, message.Id));
    }
}
