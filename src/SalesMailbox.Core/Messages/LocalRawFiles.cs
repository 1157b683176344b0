using System.Runtime.CompilerServices;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Messages;

/// <summary>Files below <see cref="ITenant.DataDirectory"/>/raw, renamed into place.</summary>
public sealed class LocalRawFiles(ITenant tenant) : IRawFiles
{
    private readonly string _root = Path.Combine(tenant.DataDirectory, "raw");

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_root, path);
        return Task.FromResult<Stream?>(File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, useAsync: true) : null);
    }

    public Task<bool> ExistsAsync(string path, CancellationToken cancellationToken) => Task.FromResult(File.Exists(Path.Combine(_root, path)));

    public Task PublishAsync(string localFile, string path, CancellationToken cancellationToken)
    {
        var target = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (TryTouch(target))
        {
            File.Delete(localFile);
        }
        else
        {
            File.Move(localFile, target, overwrite: true);
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

        try
        {
            File.Move(from, to, overwrite: true);
            return Task.FromResult(true);
        }
        catch (FileNotFoundException)
        {
            return Task.FromResult(false); // somebody else moved it a moment ago
        }
    }

    public Task<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_root, path);
        var exists = File.Exists(file);
        File.Delete(file);
        return Task.FromResult(exists);
    }

    /// <returns>False where there is no such file.</returns>
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
