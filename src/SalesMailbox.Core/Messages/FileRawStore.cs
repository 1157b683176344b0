using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Stores raw messages as Brotli files, <c>ab/cd/abcd….br</c>. Each is written to a temporary file below
/// <see cref="ITenant.DataDirectory"/>, flushed to disk and then published to the <see cref="IRawFiles"/>, so that a file under its final
/// name is always complete. Files that are set aside are in <c>aside/ab/abcd….br</c>.
/// </summary>
/// <param name="files">By default <see cref="LocalRawFiles"/>.</param>
public sealed class FileRawStore(ITenant tenant, IRawFiles? files = null) : IRawStore
{
    /// <summary>Messages up to this size in bytes are decompressed in memory, larger ones to a temporary file.</summary>
    public const int MemoryLimit = 4 * 1024 * 1024;

    private const string Extension = ".br";
    private const string Aside = "aside";
    private readonly IRawFiles _files = files ?? new LocalRawFiles(tenant);

    private string Incoming { get; } = Path.Combine(tenant.DataDirectory, "raw", "incoming");

    public Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Incoming);
        return Task.FromResult<IRawWriter>(new FileRawWriter(Path.Combine(Incoming, Guid.NewGuid().ToString("N")), PathOf, _files));
    }

    public async Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        var (path, aside) = (PathOf(hash), AsidePathOf(hash));

        // The last check: the file may have been restored between the first two.
        var file = await _files.OpenAsync(path, cancellationToken) ?? await _files.OpenAsync(aside, cancellationToken)
            ?? await _files.OpenAsync(path, cancellationToken)
                ?? throw new FileNotFoundException($"No raw message is stored under {hash}.", path);
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

    public async Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default)
    {
        if (await _files.ExistsAsync(PathOf(hash), cancellationToken))
        {
            return true;
        }

        await RestoreAsync(hash, cancellationToken);
        return await _files.ExistsAsync(PathOf(hash), cancellationToken);
    }

    public async IAsyncEnumerable<RawFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (prefix is not { Length: 2 } || !prefix.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("Not two digits in lower-case hexadecimal.", nameof(prefix));
        }

        foreach (var (folder, isSetAside) in new[] { (prefix, false), ($"{Aside}/{prefix}", true) })
        {
            await foreach (var file in _files.ListAsync(folder, cancellationToken))
            {
                var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
                if (name.EndsWith(Extension, StringComparison.Ordinal) && IsHash(name[..^Extension.Length]))
                {
                    yield return new RawFile(name[..^Extension.Length], file.ChangedAt, isSetAside);
                }
            }
        }
    }

    public Task SetAsideAsync(string hash, CancellationToken cancellationToken = default) =>
        _files.MoveAsync(PathOf(hash), AsidePathOf(hash), cancellationToken);

    public Task RestoreAsync(string hash, CancellationToken cancellationToken = default) =>
        _files.MoveAsync(AsidePathOf(hash), PathOf(hash), cancellationToken);

    public Task DeleteAsync(string hash, CancellationToken cancellationToken = default) =>
        _files.DeleteAsync(AsidePathOf(hash), cancellationToken);

    public async Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.StoredAt is { } time)
        {
            await _files.WithdrawAsync(PathOf(entry.Hash), AsidePathOf(entry.Hash), time, cancellationToken);
        }
    }

    public async Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var old = new List<string>();
        await foreach (var file in _files.ListAsync(IRawFiles.Arriving, cancellationToken))
        {
            if (file.ChangedAt < before)
            {
                old.Add(file.Path);
            }
        }

        foreach (var path in old)
        {
            await _files.DeleteAsync(path, cancellationToken);
        }

        return old.Count + RemoveIncoming(before.UtcDateTime);
    }

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
            Path.Combine(Incoming, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken);
        await memory.DisposeAsync();
        return file;
    }

    private static string PathOf(string hash) => $"{Checked(hash)[..2]}/{hash[2..4]}/{hash}{Extension}";

    private static string AsidePathOf(string hash) => $"{Aside}/{Checked(hash)[..2]}/{hash}{Extension}";

    /// <summary>The hash becomes a path, so anything but a hash is refused.</summary>
    private static string Checked(string hash) =>
        IsHash(hash) ? hash : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));

    private static bool IsHash(string? hash) => hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower);

    private int RemoveIncoming(DateTime before)
    {
        var removed = 0;
        if (Directory.Exists(Incoming))
        {
            foreach (var file in Directory.EnumerateFiles(Incoming).Where(file => File.GetLastWriteTimeUtc(file) < before))
            {
                File.Delete(file);
                removed++;
            }
        }

        return removed;
    }
}
