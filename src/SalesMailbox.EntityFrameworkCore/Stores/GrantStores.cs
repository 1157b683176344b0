using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class GrantStore(SalesMailboxDbContext context) : IGrantStore
{
    public Task<Grant?> FindAsync(string subjectId, CancellationToken cancellationToken = default) =>
        context.Grants.FirstOrDefaultAsync(grant => grant.SubjectId == subjectId, cancellationToken);

    public async Task<IReadOnlyList<Grant>> ListAsync(
        IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken = default) =>
        await context.Grants.Where(grant => subjectIds.Contains(grant.SubjectId)).ToListAsync(cancellationToken);

    public async Task SaveAsync(Grant grant, CancellationToken cancellationToken = default)
    {
        if (context.Entry(grant).State != EntityState.Detached)
        {
            return; // read in this scope, so its changes are tracked
        }

        var existing = await context.Grants.FirstOrDefaultAsync(row => row.SubjectId == grant.SubjectId, cancellationToken);
        if (existing is null)
        {
            context.Add(grant);
        }
        else
        {
            context.Entry(existing).CurrentValues.SetValues(grant);
        }
    }

    public async Task RemoveAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(subjectId, cancellationToken) is { } grant)
        {
            context.Remove(grant);
        }
    }
}

internal sealed class SignInAttemptStore(SalesMailboxDbContext context) : ISignInAttemptStore
{
    public Task AddAsync(SignInAttempt attempt, CancellationToken cancellationToken = default)
    {
        context.Add(attempt);
        return Task.CompletedTask;
    }

    public async Task<SignInAttempt?> TakeAsync(string stateHash, CancellationToken cancellationToken = default)
    {
        var attempt = await context.SignInAttempts.FirstOrDefaultAsync(row => row.StateHash == stateHash, cancellationToken);
        if (attempt is not null)
        {
            context.Remove(attempt); // if two commits delete the same row, one of them fails
        }

        return attempt;
    }

    public async Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        context.RemoveRange(await context.SignInAttempts.Where(attempt => attempt.ExpiresAt < now)
            .OrderBy(attempt => attempt.StateHash)
            .Take(1000)
            .ToListAsync(cancellationToken));
}
