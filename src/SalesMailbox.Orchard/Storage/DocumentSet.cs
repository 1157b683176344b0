using System.Linq.Expressions;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using YesSql;
using YesSql.Services;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// The plain documents of one kind, as Core's objects. A document has one row in its index, so queries state that there are no duplicates:
/// otherwise YesSql groups and sorts the whole result before it takes a page of it.
/// </summary>
/// <param name="idOf">Returns the id of an object in the index.</param>
/// <param name="prepare">See <see cref="DocumentRow{TEntity,TDocument,TIndex}"/>.</param>
internal sealed class DocumentSet<TEntity, TDocument, TIndex>(
    YesSqlUnitOfWork work, Func<TEntity, string> idOf, Func<TEntity, CancellationToken, Task>? prepare = null)
    where TEntity : class, new()
    where TDocument : StoredDocument<TEntity>, new()
    where TIndex : EntityIndex
{
    public IQuery<TDocument, TIndex> Query() => work.Session.Query<TDocument, TIndex>(SalesMailboxCollection.Name);

    public IQuery<TDocument, TIndex> Where(Expression<Func<TIndex, bool>> predicate) => Query().Only(predicate);

    /// <summary>Queries only the index, for counting and for queries that need no documents.</summary>
    public IQueryIndex<TIndex> Index(Expression<Func<TIndex, bool>> predicate) =>
        work.Session.QueryIndex(StorableParameters.In(predicate), SalesMailboxCollection.Name);

    public async Task<TEntity?> FindAsync(string id, CancellationToken cancellationToken) =>
        work.Find<TEntity>(id) ?? await FirstAsync(Where(index => index.EntityId == id), cancellationToken);

    public async Task<TEntity?> FirstAsync(IQuery<TDocument> query, CancellationToken cancellationToken) =>
        await query.NoDuplicates().FirstOrDefaultAsync(cancellationToken) is { } document ? Track(document) : null;

    public async Task<List<TEntity>> ListAsync(IQuery<TDocument> query, CancellationToken cancellationToken) =>
        [.. (await query.NoDuplicates().ListAsync(cancellationToken)).Select(Track)];

    public async Task<List<TEntity>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<TEntity>();
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(200))
        {
            found.AddRange(await ListAsync(Where(index => index.EntityId.IsIn(chunk)), cancellationToken));
        }

        return found;
    }

    public void Add(TEntity entity) => work.Add(entity, idOf(entity), Row(new TDocument { Value = entity }));

    public bool Update(TEntity entity) => work.Update(entity);

    public void Remove(TEntity entity) => work.Remove(entity);

    private TEntity Track(TDocument document)
    {
        var id = idOf(document.Value);
        if (work.Find<TEntity>(id) is { } known)
        {
            if (!ReferenceEquals(known, document.Value))
            {
                // The document is read again after a commit, but the scope keeps using the first object.
                work.Session.Detach(document, SalesMailboxCollection.Name);
            }

            return known;
        }

        work.Track(document.Value, id, Row(document));
        return document.Value;
    }

    private DocumentRow<TEntity, TDocument, TIndex> Row(TDocument document) =>
        new(work.Session, document, idOf(document.Value), VersionOf(document.Value), prepare);

    private static long VersionOf(TEntity entity) => entity switch
    {
        IVersioned versioned => versioned.Version,
        ImportState state => state.Fence,
        _ => 0,
    };
}
