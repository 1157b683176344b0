namespace SalesMailbox.Core.Connections;

public interface ISignInAttemptStore
{
    Task AddAsync(SignInAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Finds and removes it; of two answers with the same state only one commits (the other gets <see cref="Storage.ConcurrencyException"/>).</summary>
    Task<SignInAttempt?> TakeAsync(string stateHash, CancellationToken cancellationToken = default);

    Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
