using System.IO.Compression;
using System.Security.Cryptography;

namespace SalesMailbox.Core.Messages;

/// <summary>A message that is being written to the <see cref="FileRawStore"/>: hashed, compressed and written in one pass.</summary>
internal sealed class FileRawWriter : IRawWriter
{
    private readonly string _path;
    private readonly Func<string, string> _pathOf;
    private readonly IRawFiles _files;
    private readonly FileStream _file;
    private readonly BrotliStream _packed;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashStream _stream;
    private bool _closed;

    public FileRawWriter(string path, Func<string, string> pathOf, IRawFiles files)
    {
        (_path, _pathOf, _files) = (path, pathOf, files);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 65536, useAsync: true);
        _packed = new BrotliStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _stream = new HashStream(_packed, _hash);
    }

    public Stream Stream => _stream;

    public async Task<RawEntry> CompleteAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        cancellationToken.ThrowIfCancellationRequested();
        var entry = new RawEntry(Convert.ToHexStringLower(_hash.GetCurrentHash()), _stream.Length);
        await _packed.DisposeAsync();
        await _file.FlushAsync(cancellationToken);
        _file.Flush(flushToDisk: true);
        await CloseAsync();

        return entry with { StoredAt = await _files.PublishAsync(_path, _pathOf(entry.Hash), cancellationToken) };
    }

    public async ValueTask DisposeAsync()
    {
        if (!_closed)
        {
            await _packed.DisposeAsync();
            await CloseAsync();
        }

        // The file does not exist if the message was completed.
        File.Delete(_path);
    }

    private async Task CloseAsync()
    {
        _closed = true;
        await _stream.DisposeAsync();
        _hash.Dispose();
        await _file.DisposeAsync();
    }
}
