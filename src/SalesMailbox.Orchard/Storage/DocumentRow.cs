using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using ConcurrencyException = SalesMailbox.Core.Storage.ConcurrencyException;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Storage;

/// <summary>A plain document that represents an object of Core.</summary>
/// <param name="id">The id in the index.</param>
/// <param name="readVersion">The version at the time of reading, which is compared at commit.</param>
/// <param name="prepare">Runs before the object is written, within the transaction and with the row locked.</param>
internal sealed class DocumentRow<TEntity, TDocument, TIndex>(
    ISession session, TDocument document, string id, long readVersion, Func<TEntity, CancellationToken, Task>? prepare = null) : IStoredRow
    where TEntity : class, new()
    where TDocument : StoredDocument<TEntity>
    where TIndex : EntityIndex
{
    private long _version = readVersion;

    public TDocument Document => document;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!await IndexRows.ClaimAsync<TIndex>(session, SalesMailboxCollection.Name, id, _version, cancellationToken))
        {
            throw new ConcurrencyException($"{typeof(TEntity).Name} {id} was changed or removed meanwhile; nothing was written.");
        }
    }

    public Task AddAsync(CancellationToken cancellationToken) =>
        session.SaveAsync(document, false, SalesMailboxCollection.Name, cancellationToken);

    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        if (document.Value is IVersioned versioned)
        {
            versioned.Version = ++_version;
        }
        else if (document.Value is Core.Import.ImportState state)
        {
            _version = state.Fence;
        }

        if (prepare is not null)
        {
            await prepare(document.Value, cancellationToken);
        }

        await session.SaveAsync(document, false, SalesMailboxCollection.Name, cancellationToken);
    }

    public Task RemoveAsync(CancellationToken cancellationToken)
    {
        session.Delete(document, SalesMailboxCollection.Name);
        return Task.CompletedTask;
    }
}
