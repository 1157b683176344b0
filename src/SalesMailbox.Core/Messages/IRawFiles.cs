namespace SalesMailbox.Core.Messages;

/// <summary>Where a <see cref="FileRawStore"/> keeps its files; paths are relative, with /. A file under its final path is always whole.</summary>
public interface IRawFiles
{
    /// <summary>The folder for files that are on their way to their final path, where an implementation needs one.</summary>
    const string Arriving = "arriving";

    /// <returns>Null where there is no such file.</returns>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the local file over under its final path, durably; the same path again keeps its bytes and, where the storage can do that, gets the current time.
    /// The local file is gone afterwards.
    /// </summary>
    /// <returns>The time of the new file; null where there was one already.</returns>
    Task<DateTimeOffset?> PublishAsync(string localFile, string path, CancellationToken cancellationToken);

    /// <summary>All files below the folder, at any depth; none where there is no such folder.</summary>
    IAsyncEnumerable<RawFileEntry> ListAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Moves a file, over what may be there, and gives it the current time. At any moment it is whole at one of the two paths or both.</summary>
    /// <returns>False where there is no such file.</returns>
    Task<bool> MoveAsync(string path, string target, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a file that the caller published and nobody needs, by way of <paramref name="aside"/>. If somebody published the same path since then, it stays;
    /// storage that cannot know that leaves it aside.
    /// </summary>
    Task WithdrawAsync(string path, string aside, DateTimeOffset publishedAt, CancellationToken cancellationToken);

    /// <returns>False where there was no such file.</returns>
    Task<bool> DeleteAsync(string path, CancellationToken cancellationToken);
}
