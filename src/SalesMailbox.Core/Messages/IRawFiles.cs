namespace SalesMailbox.Core.Messages;

/// <summary>
/// The storage for the files of a <see cref="FileRawStore"/>. Paths are relative and use /. A file under its final path is always complete.
/// </summary>
public interface IRawFiles
{
    /// <summary>The folder for files before they are published, for implementations that need one.</summary>
    const string Arriving = "arriving";

    /// <returns>Null if the file does not exist.</returns>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Moves the local file to its final path and makes it durable. If the path exists, its bytes are kept and, where the storage supports
    /// it, its time is set to the current time. In both cases the local file is removed.
    /// </summary>
    /// <returns>The time of the new file; null if the path already existed.</returns>
    Task<DateTimeOffset?> PublishAsync(string localFile, string path, CancellationToken cancellationToken);

    /// <summary>All files below the folder, at any depth; none if the folder does not exist.</summary>
    IAsyncEnumerable<RawFileEntry> ListAsync(string folder, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a file, overwrites an existing target, and sets its time to the current time. At every moment the complete file exists at one
    /// or both of the paths.
    /// </summary>
    /// <returns>False if the file does not exist.</returns>
    Task<bool> MoveAsync(string path, string target, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a file that the caller published and that is not needed, by moving it to <paramref name="aside"/> first. If another writer
    /// has published the same path since, the file is kept. Storage that can't detect this leaves the file set aside.
    /// </summary>
    Task WithdrawAsync(string path, string aside, DateTimeOffset publishedAt, CancellationToken cancellationToken);

    /// <returns>False if the file did not exist.</returns>
    Task<bool> DeleteAsync(string path, CancellationToken cancellationToken);
}
