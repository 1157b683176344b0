using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;
using ConcurrencyException = SalesMailbox.Core.Storage.ConcurrencyException;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Collects the changes of a scope's stores and writes them at commit, in one transaction of the scope's YesSql session. Nothing is passed
/// to the session earlier: it would write at the next query, and that query would throw the errors of the database.
/// </summary>
internal sealed class YesSqlUnitOfWork(ISession session, IServiceProvider services) : IUnitOfWork
{
    private readonly Dictionary<object, IStoredRow> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Type Kind, string Id), object> _byId = [];
    private readonly List<Change> _changes = [];

    private enum ChangeKind
    {
        Add,
        Update,
        Remove,
    }

    public ISession Session => session;

    /// <summary>Resolved late to avoid a circular dependency: it needs stores, and the stores need the unit of work.</summary>
    public PortableNames Names => services.GetRequiredService<PortableNames>();

    /// <summary>Whether the unit of work is writing. Calls of content handlers during this time are caused by its own changes.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>Returns the current object with this id if it was read in this scope; null otherwise.</summary>
    public T? Find<T>(string id) where T : class => _byId.TryGetValue((typeof(T), id), out var entity) ? (T)entity : null;

    /// <summary>Returns the row that writes an object; null if the object isn't known in this scope.</summary>
    public IStoredRow? RowOf(object entity) => _known.GetValueOrDefault(entity);

    public void Track<T>(T entity, string id, IStoredRow row) where T : class
    {
        _known[entity] = row;
        _byId[(typeof(T), id)] = entity;
    }

    /// <summary>Adds an object. It can be found by its id after it is written.</summary>
    public void Add<T>(T entity, string id, IStoredRow row) where T : class
    {
        _known[entity] = row;
        _changes.Add(new Change(ChangeKind.Add, entity, row) { Key = (typeof(T), id) });
    }

    /// <returns>False if the object was neither read nor added in this scope.</returns>
    public bool Update(object entity)
    {
        if (!_known.TryGetValue(entity, out var row))
        {
            return false;
        }

        if (!_changes.Exists(change => ReferenceEquals(change.Entity, entity)))
        {
            _changes.Add(new Change(ChangeKind.Update, entity, row));
        }

        return true;
    }

    public void Remove(object entity)
    {
        if (!_known.TryGetValue(entity, out var row))
        {
            throw new InvalidOperationException("Only what was read in this scope can be removed in it.");
        }

        foreach (var key in _byId.Where(pair => ReferenceEquals(pair.Value, entity)).Select(pair => pair.Key).ToList())
        {
            _byId.Remove(key);
        }

        // An object that was only added in this scope was never stored.
        var wasAdded = _changes.RemoveAll(change => ReferenceEquals(change.Entity, entity) && change.Kind == ChangeKind.Add) > 0;
        _changes.RemoveAll(change => ReferenceEquals(change.Entity, entity));
        if (!wasAdded)
        {
            _changes.Add(new Change(ChangeKind.Remove, entity, row));
        }
    }

    /// <summary>Returns the objects that were added in this scope and aren't written yet.</summary>
    public IEnumerable<T> Added<T>() => _changes.Where(change => change.Kind == ChangeKind.Add).Select(change => change.Entity).OfType<T>();

    public Task CommitAsync(CancellationToken cancellationToken = default) =>
        RunAsync(() => session.SaveChangesAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Writes within the session's transaction, which another component commits. Errors of the database are thrown immediately.
    /// </summary>
    public Task FlushAsync(CancellationToken cancellationToken = default) =>
        RunAsync(() => session.FlushAsync(cancellationToken), cancellationToken);

    private async Task RunAsync(Func<Task> end, CancellationToken cancellationToken)
    {
        try
        {
            IsWriting = true;
            await WriteAsync(cancellationToken);
            await end();
        }
        catch (Exception problem) when (problem is YesSql.ConcurrencyException || DatabaseErrors.IsBusy(problem))
        {
            await session.CancelAsync();
            throw new ConcurrencyException("Someone else changed this at the same time; nothing was written.", problem);
        }
        catch (Exception problem) when (DatabaseErrors.IsDuplicate(problem))
        {
            await session.CancelAsync();
            throw new DuplicateException("It is there already; nothing was written.", problem);
        }
        catch
        {
            await session.CancelAsync();
            throw;
        }
        finally
        {
            IsWriting = false;
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        // Resolved late to avoid a circular dependency: participants are stores, which may need the unit of work.
        var participants = services.GetServices<ICommitParticipant>().ToList();
        if (_changes.Count == 0 && participants.Count == 0)
        {
            return;
        }

        await session.BeginTransactionAsync(cancellationToken);
        foreach (var change in _changes.Where(change => change.Kind != ChangeKind.Add))
        {
            await change.Row.CheckAsync(cancellationToken);
        }

        // A for loop, because content handlers may stage further changes, which belong to the same commit.
        for (var at = 0; at < _changes.Count; at++)
        {
            var (kind, entity, row) = _changes[at];
            StorableEntities.Tidy(entity);
            await (kind switch
            {
                ChangeKind.Add => row.AddAsync(cancellationToken),
                ChangeKind.Update => row.UpdateAsync(cancellationToken),
                _ => row.RemoveAsync(cancellationToken),
            });
        }

        foreach (var participant in participants)
        {
            await participant.WriteAsync(cancellationToken);
        }

        await session.FlushAsync(cancellationToken);
        foreach (var added in _changes.Where(change => change.Kind == ChangeKind.Add))
        {
            _byId[added.Key] = added.Entity;
        }

        _changes.Clear();
    }

    private sealed record Change(ChangeKind Kind, object Entity, IStoredRow Row)
    {
        public (Type, string) Key { get; init; }
    }
}
