using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ImportStateStore(YesSqlUnitOfWork work) : IImportStateStore
{
    private readonly DocumentSet<ImportState, ImportStateDocument, ImportStateIndex> _states = new(work, state => state.MailboxId);

    public Task<ImportState?> FindAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        _states.FindAsync(mailboxId, cancellationToken);

    public async Task<IReadOnlyList<ImportState>> ListAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default) =>
        await _states.FindManyAsync(mailboxIds, cancellationToken);

    public Task AddAsync(ImportState state, CancellationToken cancellationToken = default)
    {
        _states.Add(state);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(ImportState state, CancellationToken cancellationToken = default)
    {
        _states.Update(state);
        return Task.CompletedTask;
    }
}
