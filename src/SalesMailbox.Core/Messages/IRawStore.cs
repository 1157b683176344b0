namespace SalesMailbox.Core.Messages;

/// <summary>
/// Stores the exact bytes of messages by content: the key is the SHA-256 hash of the bytes. Written once and never changed; one store per
/// tenant.
/// </summary>
public interface IRawStore
{
    /// <summary>
    /// Creates a writer that receives the bytes as a stream, so that large messages are never held in memory. Nothing is stored before
    /// <see cref="IRawWriter.CompleteAsync"/>.
    /// </summary>
    Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the exact bytes for reading; the stream is seekable.</summary>
    /// <exception cref="FileNotFoundException">Nothing is stored under the hash.</exception>
    Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Call it before a row refers to bytes that were stored earlier: it restores bytes that are set aside, so that the sweep does not
    /// remove them.
    /// </summary>
    Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists what is stored under hashes that begin with <paramref name="prefix"/>, two hexadecimal digits. A hash can occur twice: stored
    /// and set aside.
    /// </summary>
    IAsyncEnumerable<RawFile> ListAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>
    /// The first step of a removal: <see cref="OpenAsync"/> still finds the bytes, but a writer of the same bytes stores them again. Does
    /// nothing if the bytes are not stored.
    /// </summary>
    Task SetAsideAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Restores bytes that were set aside. Does nothing if they are not set aside.</summary>
    Task RestoreAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>The second step of a removal: deletes bytes only if they are set aside. Does nothing otherwise.</summary>
    Task DeleteAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Immediately removes bytes that the entry's writer stored and that nothing will refer to. Bytes that were stored before are kept, and
    /// so are bytes that another writer has stored since. Storage that can't detect the latter only sets them aside.
    /// </summary>
    Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Removes partly written files that killed processes left before the moment.</summary>
    /// <returns>The number of removed files.</returns>
    Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}

/// <summary>A message that is being written to the raw store. Disposing without completing discards the bytes.</summary>
public interface IRawWriter : IAsyncDisposable
{
    /// <summary>Receives the bytes of the message.</summary>
    Stream Stream { get; }

    /// <summary>Makes the bytes durable under their hash. Equal bytes are stored once.</summary>
    Task<RawEntry> CompleteAsync(CancellationToken cancellationToken = default);
}

/// <param name="Hash">The SHA-256 hash in lower-case hexadecimal.</param>
/// <param name="Size">The uncompressed size in bytes.</param>
public sealed record RawEntry(string Hash, long Size)
{
    /// <summary>When this writer stored the bytes; null if they were already stored.</summary>
    public DateTimeOffset? StoredAt { get; init; }
}
