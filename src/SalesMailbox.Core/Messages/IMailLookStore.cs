using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

public interface IMailLookStore
{
    /// <summary>Whether the owner, reader, message and day of this one are known already.</summary>
    Task<bool> IsKnownAsync(MailLook look, CancellationToken cancellationToken = default);

    /// <summary>A second one of the same owner, reader, message and day is refused by the database: <see cref="DuplicateException"/> at commit.</summary>
    Task AddAsync(MailLook look, CancellationToken cancellationToken = default);

    /// <summary>Who looked at the owner's email, newest first.</summary>
    Task<Page<MailLook>> ListAsync(string ownerId, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Removes some of those older than the moment.</summary>
    /// <returns>How many; 0 once none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
