using System.IO.Compression;
using System.Security.Cryptography;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Raw messages as Brotli files, <c>ab/cd/abcd….br</c>: written to a temporary file below <see cref="ITenant.DataDirectory"/>, made durable, then
/// published to the <see cref="IRawFiles"/>, so that a file under its final name is always whole.
/// </summary>
/// <param name="files">By default <see cref="LocalRawFiles"/>.</param>
public sealed class FileRawStore(ITenant tenant, TimeProvider time, IRawFiles? files = null) : IRawStore
{
    /// <summary>Up to this many bytes a message is unpacked in memory; a larger one goes to a temporary file.</summary>
    public const int MemoryLimit = 4 * 1024 * 1024;

    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);
    private readonly IRawFiles _files = files ?? new LocalRawFiles(tenant);
    private bool _swept;

    private string Incoming { get; } = Path.Combine(tenant.DataDirectory, "raw", "incoming");

    public Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Incoming);
        RemoveLeftovers();
        return Task.FromResult<IRawWriter>(new FileRawWriter(Path.Combine(Incoming, Guid.NewGuid().ToString("N")), PathOf, _files));
    }

    public async Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        var path = PathOf(hash);
        var file = await _files.OpenAsync(path, cancellationToken) ?? throw new FileNotFoundException($"No raw message is stored under {hash}.", path);
        await using var packed = new BrotliStream(file, CompressionMode.Decompress);
        Stream unpacked = new MemoryStream();
        try
        {
            unpacked = await UnpackAsync(packed, unpacked, hash, cancellationToken);
            unpacked.Position = 0;
            return unpacked;
        }
        catch
        {
            await unpacked.DisposeAsync();
            throw;
        }
    }

    public Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default) => _files.ExistsAsync(PathOf(hash), cancellationToken);

    private async Task<Stream> UnpackAsync(BrotliStream packed, Stream target, string hash, CancellationToken cancellationToken)
    {
        using var check = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[65536];
        int read;
        while ((read = await packed.ReadAsync(buffer, cancellationToken)) > 0)
        {
            check.AppendData(buffer, 0, read);
            if (target is MemoryStream && target.Length + read > MemoryLimit)
            {
                target = await MoveToFileAsync(target, cancellationToken);
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return Convert.ToHexStringLower(check.GetCurrentHash()) == hash
            ? target
            : throw new InvalidDataException($"The raw message {hash} was damaged on disk.");
    }

    private async Task<Stream> MoveToFileAsync(Stream memory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Incoming);
        var file = new FileStream(
            Path.Combine(Incoming, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken);
        await memory.DisposeAsync();
        return file;
    }

    private static string PathOf(string hash)
    {
        // The hash makes a path: nothing but a hash may come in.
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));
        }

        return $"{hash[..2]}/{hash[2..4]}/{hash}.br";
    }

    /// <summary>What a killed process left half written.</summary>
    private void RemoveLeftovers()
    {
        if (_swept)
        {
            return;
        }

        _swept = true;
        var before = time.GetUtcNow().UtcDateTime - LeftoverAge;
        foreach (var file in Directory.EnumerateFiles(Incoming).Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(file);
        }
    }
}
