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
        if (File.Exists(target))
        {
            File.Delete(localFile);
        }
        else
        {
            File.Move(localFile, target, overwrite: true);
        }

        return Task.CompletedTask;
    }
}
