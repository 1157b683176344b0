namespace SalesMailbox.Core.Connections;

/// <summary>Stores the sign-ins that are in progress.</summary>
public interface ISignInAttemptStore
{
    Task AddAsync(SignInAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds and removes the attempt. If two responses have the same state, only one commits; the other gets a
    /// <see cref="Storage.ConcurrencyException"/>.
    /// </summary>
    Task<SignInAttempt?> TakeAsync(string stateHash, CancellationToken cancellationToken = default);

    /// <summary>Removes attempts that have expired.</summary>
    Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
