using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>Stores which agents viewed other agents' email.</summary>
public interface IMailLookStore
{
    /// <summary>Whether a row with the same owner, reader, message and day exists.</summary>
    Task<bool> IsKnownAsync(MailLook look, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a row. The database refuses a second one with the same owner, reader, message and day: the commit throws a
    /// <see cref="DuplicateException"/>.
    /// </summary>
    Task AddAsync(MailLook look, CancellationToken cancellationToken = default);

    /// <summary>Lists who viewed the owner's email, newest first.</summary>
    Task<Page<MailLook>> ListAsync(string ownerId, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Removes a batch of rows that are older than the moment.</summary>
    /// <returns>The number of removed rows; 0 when none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
