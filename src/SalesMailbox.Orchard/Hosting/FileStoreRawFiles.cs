using System.Runtime.CompilerServices;
using OrchardCore.FileStorage;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// The file store for a tenant's raw messages. The default is a folder of the tenant; a site registers another file store to use shared or
/// cloud storage (<c>services.AddSingleton&lt;IRawMailFileStore&gt;(...)</c>).
/// </summary>
public interface IRawMailFileStore : IFileStore;

/// <summary>Stores raw messages in one of Orchard's file stores.</summary>
internal sealed class FileStoreRawFiles(IRawMailFileStore store, TimeProvider time) : IRawFiles
{
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) =>
        await store.GetFileInfoAsync(path) is { } file ? await store.GetFileStreamAsync(file) : null;

    public async Task<bool> ExistsAsync(string path, CancellationToken cancellationToken) => await store.GetFileInfoAsync(path) is not null;

    public async Task<DateTimeOffset?> PublishAsync(string localFile, string path, CancellationToken cancellationToken)
    {
        var isNew = !await ExistsAsync(path, cancellationToken);
        if (isNew)
        {
            // Written under a temporary name first: a file store writes while it reads, and a partial message must never have the final
            // name.
            var arriving = $"{IRawFiles.Arriving}/{Guid.NewGuid():N}";
            await using (var packed = File.OpenRead(localFile))
            {
                await store.CreateFileFromStreamAsync(arriving, packed, overwrite: true);
            }

            await store.TryCreateDirectoryAsync(path[..path.LastIndexOf('/')]);
            await MoveIntoPlaceAsync(arriving, path, cancellationToken);
        }

        File.Delete(localFile);
        return isNew ? time.GetUtcNow() : null;
    }

    /// <summary>
    /// Sets the file aside for the sweep, which removes it after its grace period. The file is not deleted directly, because a file store
    /// doesn't report that another writer found the same bytes already there.
    /// </summary>
    public Task WithdrawAsync(string path, string aside, DateTimeOffset publishedAt, CancellationToken cancellationToken) =>
        MoveAsync(path, aside, cancellationToken);

    public async IAsyncEnumerable<RawFileEntry> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in store.GetDirectoryContentAsync(folder, includeSubDirectories: true).WithCancellation(cancellationToken))
        {
            if (!entry.IsDirectory)
            {
                yield return new RawFileEntry(
                    entry.Path.Replace('\\', '/').TrimStart('/'),
                    new DateTimeOffset(DateTime.SpecifyKind(entry.LastModifiedUtc, DateTimeKind.Utc)));
            }
        }
    }

    public async Task<bool> MoveAsync(string path, string target, CancellationToken cancellationToken)
    {
        if (await OpenAsync(path, cancellationToken) is not { } bytes)
        {
            return false;
        }

        // A copy gets a new timestamp, unlike a moved file. The copy is complete under its path before the original is removed.
        var arriving = $"{IRawFiles.Arriving}/{Guid.NewGuid():N}";
        await using (bytes)
        {
            await store.CreateFileFromStreamAsync(arriving, bytes, overwrite: true);
        }

        await store.TryCreateDirectoryAsync(target[..target.LastIndexOf('/')]);
        await store.TryDeleteFileAsync(target);
        await MoveIntoPlaceAsync(arriving, target, cancellationToken);
        await store.TryDeleteFileAsync(path);
        return true;
    }

    public Task<bool> DeleteAsync(string path, CancellationToken cancellationToken) => store.TryDeleteFileAsync(path);

    private async Task MoveIntoPlaceAsync(string arriving, string path, CancellationToken cancellationToken)
    {
        try
        {
            await store.MoveFileAsync(arriving, path);
        }
        catch (FileStoreException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another process may have published the same bytes at the same time, which is equivalent.
            if (!await ExistsAsync(path, cancellationToken))
            {
                throw;
            }

            await store.TryDeleteFileAsync(arriving);
        }
    }
}
