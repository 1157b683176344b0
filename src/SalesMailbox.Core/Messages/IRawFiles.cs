namespace SalesMailbox.Core.Messages;

/// <summary>Where a <see cref="FileRawStore"/> keeps its files; paths are relative, with /. A file under its final path is always whole.</summary>
public interface IRawFiles
{
    /// <returns>Null where there is no such file.</returns>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(string path, CancellationToken cancellationToken);

    /// <summary>Takes the local file over under its final path, durably; the same path again is left as it is. The local file is gone afterwards.</summary>
    Task PublishAsync(string localFile, string path, CancellationToken cancellationToken);
}
