using System.Runtime.CompilerServices;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Messages;

/// <summary>Stores files below <see cref="ITenant.DataDirectory"/>/raw and renames them into place.</summary>
internal sealed class LocalRawFiles(ITenant tenant) : IRawFiles
{
    private readonly string _root = Path.Combine(tenant.DataDirectory, "raw");

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_root, path);
        return Task.FromResult<Stream?>(
            File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, useAsync: true) : null);
    }

    public Task<bool> ExistsAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(Path.Combine(_root, path)));

    public Task<DateTimeOffset?> PublishAsync(string localFile, string path, CancellationToken cancellationToken)
    {
        var target = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);

        // A file that is being withdrawn can accept the new time and still disappear, so its existence is checked after the time is set.
        if (TryTouch(target) && File.Exists(target))
        {
            File.Delete(localFile);
            return Task.FromResult<DateTimeOffset?>(null);
        }

        var time = new DateTimeOffset(File.GetLastWriteTimeUtc(localFile));
        File.Move(localFile, target, overwrite: true);
        return Task.FromResult<DateTimeOffset?>(time);
    }

    /// <remarks>
    /// A writer of the same bytes either sets the file's time before it is moved, which is visible afterwards, or finds no file after the
    /// move and publishes its own.
    /// </remarks>
    public Task WithdrawAsync(string path, string aside, DateTimeOffset publishedAt, CancellationToken cancellationToken)
    {
        var (file, away) = (Path.Combine(_root, path), Path.Combine(_root, aside));
        Directory.CreateDirectory(Path.GetDirectoryName(away)!);
        if (TryMove(file, away))
        {
            if (File.GetLastWriteTimeUtc(away) == publishedAt.UtcDateTime)
            {
                File.Delete(away);
            }
            else
            {
                TryMove(away, file);
            }
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<RawFileEntry> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var root = new DirectoryInfo(Path.Combine(_root, folder));
        if (!root.Exists)
        {
            yield break;
        }

        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new RawFileEntry(Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc);
        }
    }

    public Task<bool> MoveAsync(string path, string target, CancellationToken cancellationToken)
    {
        var (from, to) = (Path.Combine(_root, path), Path.Combine(_root, target));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (!TryTouch(from))
        {
            return Task.FromResult(false);
        }

        return Task.FromResult(TryMove(from, to));
    }

    public Task<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_root, path);
        var exists = File.Exists(file);
        File.Delete(file);
        return Task.FromResult(exists);
    }

    /// <returns>False if the file does not exist, or if it was moved at the same time.</returns>
    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <returns>False if the file does not exist.</returns>
    private static bool TryTouch(string file)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            return true;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
