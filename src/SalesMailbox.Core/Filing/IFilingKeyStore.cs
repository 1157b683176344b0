using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>Makes sure that only one transaction at a time decides about the copies of a message, also across processes.</summary>
public interface IFilingKeyStore
{
    /// <summary>Claims the key for the commit of this scope. Call it before reading the data that the decision depends on.</summary>
    /// <remarks>
    /// If two scopes claim the same key at the same time, one commits. The other fails with a <see cref="DuplicateException"/> or a
    /// <see cref="ConcurrencyException"/>. Its next try, in a new scope, reads what the first one wrote.
    /// </remarks>
    Task ClaimAsync(string key, CancellationToken cancellationToken = default);
}
