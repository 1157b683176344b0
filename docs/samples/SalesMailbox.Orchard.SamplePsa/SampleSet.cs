using SalesMailbox.Core.Storage;
using YesSql;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>
/// All objects of one kind. They are read completely, which is acceptable in a sample; a real PSA queries its database. Changes are staged
/// and written at the commit, as in every store.
/// </summary>
internal sealed class SampleSet<T, TDocument>(ISession session)
    where T : class, new()
    where TDocument : SampleDocument<T>, new()
{
    private readonly List<TDocument> _changed = [];
    private readonly List<TDocument> _removed = [];
    private List<TDocument>? _documents;

    public async Task<IEnumerable<T>> AllAsync(CancellationToken cancellationToken) =>
        (await DocumentsAsync(cancellationToken)).Select(document => document.Value);

    public async Task AddAsync(T value, CancellationToken cancellationToken)
    {
        var document = new TDocument { Value = value };
        (await DocumentsAsync(cancellationToken)).Add(document);
        _changed.Add(document);
    }

    public async Task UpdateAsync(T value, CancellationToken cancellationToken)
    {
        var document = (await DocumentsAsync(cancellationToken)).Find(document => ReferenceEquals(document.Value, value));
        if (document is not null && !_changed.Contains(document))
        {
            _changed.Add(document);
        }
    }

    public async Task RemoveAsync(T value, CancellationToken cancellationToken)
    {
        var documents = await DocumentsAsync(cancellationToken);
        if (documents.Find(document => ReferenceEquals(document.Value, value)) is { } document)
        {
            documents.Remove(document);
            _changed.Remove(document);
            _removed.Add(document);
        }
    }

    /// <summary>The objects that were added and aren't written yet.</summary>
    public IEnumerable<T> Added => _changed.Where(document => document.Id == 0).Select(document => document.Value);

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var document in _changed)
        {
            if (document.Id != 0 && document.Value is IVersioned versioned)
            {
                versioned.Version++;
            }

            // If two scopes changed the same object, the second commit fails.
            await session.SaveAsync(document, checkConcurrency: true, cancellationToken: cancellationToken);
        }

        foreach (var document in _removed.Where(document => document.Id != 0))
        {
            session.Delete(document);
        }

        _changed.Clear();
        _removed.Clear();
    }

    private async Task<List<TDocument>> DocumentsAsync(CancellationToken cancellationToken) =>
        _documents ??= [.. await session.Query<TDocument>().ListAsync(cancellationToken)];
}
