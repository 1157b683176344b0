using SalesMailbox.Core.Sending;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class OutboxStore(YesSqlUnitOfWork work) : IOutboxStore
{
    private readonly DocumentSet<OutgoingMail, OutgoingMailDocument, OutgoingMailIndex> _mails = new(work, mail => mail.Id);

    public Task<OutgoingMail?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _mails.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<OutgoingMail>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        [.. (await _mails.FindManyAsync(ids, cancellationToken)).OrderBy(mail => mail.Id, StringComparer.Ordinal)];

    public Task AddAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        _mails.Add(mail);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        _mails.Update(mail);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<OutgoingMail>> ListDueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken = default)
    {
        var ticks = now.UtcTicks;
        return await _mails.ListAsync(
            _mails.Where(index => index.DueTicks <= ticks).OrderBy(index => index.DueTicks).ThenBy(index => index.EntityId).Take(take),
            cancellationToken);
    }
}
