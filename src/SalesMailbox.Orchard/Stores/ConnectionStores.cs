using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ConnectionStore(YesSqlUnitOfWork work) : IConnectionStore
{
    private readonly DocumentSet<SalesConnection, ConnectionDocument, ConnectionIndex> _connections =
        new(work, connection => connection.Id);

    public Task<SalesConnection?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _connections.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<SalesConnection>> ListAsync(CancellationToken cancellationToken = default) =>
        NameOrder.Sorted(
            await _connections.ListAsync(_connections.Query(), cancellationToken),
            connection => connection.Name,
            connection => connection.Id);

    public Task AddAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        _connections.Add(connection);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        _connections.Update(connection);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        _connections.Remove(connection);
        return Task.CompletedTask;
    }
}

internal sealed class GrantStore(YesSqlUnitOfWork work) : IGrantStore
{
    private readonly DocumentSet<Grant, GrantDocument, GrantIndex> _grants = new(work, grant => grant.SubjectId);

    public Task<Grant?> FindAsync(string subjectId, CancellationToken cancellationToken = default) =>
        _grants.FindAsync(subjectId, cancellationToken);

    public async Task<IReadOnlyList<Grant>> ListAsync(
        IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken = default) =>
        await _grants.FindManyAsync(subjectIds, cancellationToken);

    public async Task SaveAsync(Grant grant, CancellationToken cancellationToken = default)
    {
        if (_grants.Update(grant))
        {
            return;
        }

        if (await FindAsync(grant.SubjectId, cancellationToken) is { } replaced)
        {
            _grants.Remove(replaced);
        }

        _grants.Add(grant);
    }

    public async Task RemoveAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(subjectId, cancellationToken) is { } grant)
        {
            _grants.Remove(grant);
        }
    }
}

internal sealed class SignInAttemptStore(YesSqlUnitOfWork work) : ISignInAttemptStore
{
    private readonly DocumentSet<SignInAttempt, SignInAttemptDocument, SignInAttemptIndex> _attempts =
        new(work, attempt => attempt.StateHash);

    public Task AddAsync(SignInAttempt attempt, CancellationToken cancellationToken = default)
    {
        _attempts.Add(attempt);
        return Task.CompletedTask;
    }

    public async Task<SignInAttempt?> TakeAsync(string stateHash, CancellationToken cancellationToken = default)
    {
        var attempt = await _attempts.FindAsync(stateHash, cancellationToken);
        if (attempt is not null)
        {
            _attempts.Remove(attempt); // if two commits remove the same row, one of them fails
        }

        return attempt;
    }

    public async Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var ticks = now.UtcTicks;
        foreach (var attempt in await _attempts.ListAsync(
            _attempts.Where(index => index.ExpiresTicks < ticks).Take(1000), cancellationToken))
        {
            _attempts.Remove(attempt);
        }
    }
}
