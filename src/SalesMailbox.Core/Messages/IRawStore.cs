namespace SalesMailbox.Core.Messages;

/// <summary>Exact bytes of messages, content-addressed: the key is the SHA-256 of the bytes. Written once, never changed; one store a tenant.</summary>
public interface IRawStore
{
    /// <summary>Takes the bytes while they are written, so that large messages are never in memory. Nothing is kept before <see cref="IRawWriter.CompleteAsync"/>.</summary>
    Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the exact bytes for reading, seekable.</summary>
    /// <exception cref="FileNotFoundException">Nothing is stored under that hash.</exception>
    Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default);

    Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default);
}

/// <summary>One message on its way into the raw store. Disposing without completing throws the bytes away.</summary>
public interface IRawWriter : IAsyncDisposable
{
    Stream Stream { get; }

    /// <summary>Makes the bytes durable under their hash. The same bytes twice are stored once.</summary>
    Task<RawEntry> CompleteAsync(CancellationToken cancellationToken = default);
}

/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes, uncompressed.</param>
public sealed record RawEntry(string Hash, long Size);
