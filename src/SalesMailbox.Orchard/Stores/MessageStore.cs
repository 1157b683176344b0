using System.Globalization;
using System.Runtime.CompilerServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class MessageStore(YesSqlUnitOfWork work) : IMessageStore
{
    private const int StreamPage = 200;
    private readonly DocumentSet<MailMessage, MessageDocument, MessageIndex> _messages = new(work, message => message.Id);

    public Task<MailMessage?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _messages.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<MailMessage>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await _messages.FindManyAsync(ids, cancellationToken);

    public Task<MailMessage?> FindByProviderIdAsync(string mailboxId, string providerId, CancellationToken cancellationToken = default)
    {
        var key = MessageIndex.KeyOf(mailboxId, providerId);
        return _messages.FirstAsync(_messages.Where(index => index.MessageKey == key), cancellationToken);
    }

    public Task AddAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        _messages.Add(message);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        _messages.Update(message);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<MailMessage>> FindByInternetMessageIdsAsync(
        IReadOnlyCollection<string> internetMessageIds, int take, CancellationToken cancellationToken = default)
    {
        var found = new List<MailMessage>();
        foreach (var chunk in internetMessageIds.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            found.AddRange(await _messages.ListAsync(
                NewestFirst(_messages.Where(index => index.InternetMessageId.IsIn(chunk))).Take(take), cancellationToken));
        }

        return [.. found.OrderByDescending(message => message.ReceivedAt)
            .ThenByDescending(message => message.Id, StringComparer.Ordinal)
            .Take(take)];
    }

    public async Task<IReadOnlyList<MailMessage>> FindByFingerprintAsync(
        string fingerprint, CancellationToken cancellationToken = default) =>
        await _messages.ListAsync(
            _messages.Where(index => index.Fingerprint == fingerprint).OrderBy(index => index.EntityId).Take(50), cancellationToken);

    public async Task<IReadOnlyList<string>> ListRepeatedFingerprintsAsync(
        string? after, int take, CancellationToken cancellationToken = default)
    {
        var (session, fingerprint) = (work.Session, IndexRows.Column(work.Session, nameof(MessageIndex.Fingerprint)));
        var builder = session.Store.Configuration.SqlDialect.CreateBuilder(session.Store.Configuration.TablePrefix);
        builder.Select();
        builder.Selector(fingerprint);
        builder.From(IndexRows.Table<MessageIndex>(session, SalesMailboxCollection.Name));
        builder.WhereAnd($"{fingerprint} > @after");
        builder.GroupBy(fingerprint);
        builder.Having("COUNT(*) > 1");
        builder.OrderBy(fingerprint);
        builder.Take(take.ToString(CultureInfo.InvariantCulture));
        return await IndexRows.QueryAsync(
            session, builder.ToSqlString(), reader => reader.GetString(0), cancellationToken, ("after", after ?? ""));
    }

    public async Task<bool> TakesPartAsync(string ticketId, string address, CancellationToken cancellationToken = default) =>
        await work.Session.QueryIndex(
            StorableParameters.In<MessageAddressIndex>(index => index.TicketId == ticketId && index.Address == address),
            SalesMailboxCollection.Name)
            .CountAsync(cancellationToken) > 0;

    public Task<Page<MailMessage>> ListInboxAsync(InboxQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(Inbox(query), page, cancellationToken);

    public async Task<MailMessage?> FindNextInInboxAsync(
        InboxQuery query, MailMessage message, CancellationToken cancellationToken = default)
    {
        var key = PageKey.Of(message.ReceivedAt, message.Id);
        const string Received = nameof(MessageIndex.ReceivedTicks);
        return await _messages.FirstAsync(NewestFirst(Inbox(query).OlderThan(Received, key)).Take(1), cancellationToken)
            ?? await _messages.FirstAsync(OldestFirst(Inbox(query).NewerThan(Received, key)).Take(1), cancellationToken);
    }

    public Task<Page<MailMessage>> ListDeletedAsync(string? text, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(_messages.Where(index => index.Place == MessagePlace.Deleted).Containing(text), page, cancellationToken);

    public Task<int> CountUnreadAsync(string agentId, CancellationToken cancellationToken = default) =>
        _messages.Index(index => index.AgentId == agentId && index.Place == MessagePlace.Inbox && !index.IsRead)
            .CountAsync(cancellationToken);

    public Task<int> CountInboxAsync(string agentId, bool done = false, CancellationToken cancellationToken = default)
    {
        var place = done ? MessagePlace.Done : MessagePlace.Inbox;
        return _messages.Index(index => index.AgentId == agentId && index.Place == place).CountAsync(cancellationToken);
    }

    public Task<Page<MailMessage>> ListByClientAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default) =>
        PageAsync(
            _messages.Where(
                index => index.ClientId == clientId && (index.Place == MessagePlace.Ticket || index.Place == MessagePlace.CrmNote)),
            page, cancellationToken);

    public async IAsyncEnumerable<MailMessage> StreamAsync(
        IReadOnlyCollection<string> mailboxIds,
        DateTimeOffset since,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string[] ids = [.. mailboxIds];
        var (start, last) = (since.UtcTicks, (MailMessage?)null);
        while (true)
        {
            var rows = _messages.Where(
                index => index.MailboxId.IsIn(ids) && index.ReceivedTicks >= start && index.Direction == MessageDirection.Incoming);
            rows = rows.NewerThan(nameof(MessageIndex.ReceivedTicks), last is null ? null : PageKey.Of(last.ReceivedAt, last.Id));
            var page = (await OldestFirst(rows).Take(StreamPage).NoDuplicates().ListAsync(cancellationToken)).ToList();
            foreach (var document in page)
            {
                work.Session.Detach(document, SalesMailboxCollection.Name);
                yield return document.Value;
            }

            if (page.Count < StreamPage)
            {
                yield break;
            }

            last = page[^1].Value;
        }
    }

    private IQuery<MessageDocument, MessageIndex> Inbox(InboxQuery query)
    {
        var rows = _messages.Where(index => index.AgentId == query.AgentId && index.Place == query.Place).Containing(query.Text);
        rows = query.UnreadOnly ? rows.Only(index => !index.IsRead) : rows;
        rows = query.WithAttachments ? rows.Only(index => index.HasAttachments) : rows;
        return query.MailboxId is { } mailboxId ? rows.Only(index => index.MailboxId == mailboxId) : rows;
    }

    private static IQuery<MessageDocument, MessageIndex> OldestFirst(IQuery<MessageDocument, MessageIndex> rows) =>
        rows.OrderBy(index => index.ReceivedTicks).ThenBy(index => index.EntityId);

    private static IQuery<MessageDocument, MessageIndex> NewestFirst(IQuery<MessageDocument, MessageIndex> rows) =>
        rows.OrderByDescending(index => index.ReceivedTicks).ThenByDescending(index => index.EntityId);

    private async Task<Page<MailMessage>> PageAsync(
        IQuery<MessageDocument, MessageIndex> rows, PageRequest page, CancellationToken cancellationToken)
    {
        var size = PageKey.Size(page);
        rows = NewestFirst(rows.OlderThan(nameof(MessageIndex.ReceivedTicks), page.After));
        return PageKey.ToPage(
            await _messages.ListAsync(rows.Take(size + 1), cancellationToken), size, message => PageKey.Of(message.ReceivedAt, message.Id));
    }
}
