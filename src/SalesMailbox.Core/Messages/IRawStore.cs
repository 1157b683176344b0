namespace SalesMailbox.Core.Messages;

/// <summary>Exact bytes of messages, content-addressed: the key is the SHA-256 of the bytes. Written once, never changed; one store a tenant.</summary>
public interface IRawStore
{
    /// <summary>Takes the bytes while they are written, so that large messages are never in memory. Nothing is kept before <see cref="IRawWriter.CompleteAsync"/>.</summary>
    Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the exact bytes for reading, seekable.</summary>
    /// <exception cref="FileNotFoundException">Nothing is stored under that hash.</exception>
    Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Ask it before a row refers to bytes that were stored earlier: what was set aside is put back, so that a sweep does not remove it just then.</summary>
    Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>What is stored under hashes that begin with <paramref name="prefix"/>, two hexadecimal digits. One hash may be there twice, once of it set aside.</summary>
    IAsyncEnumerable<RawFile> ListAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>The first step of a removal: <see cref="OpenAsync"/> still finds the bytes, but anyone who writes the same bytes stores them again. Nothing happens where they are not there.</summary>
    Task SetAsideAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Puts back what was set aside. Nothing happens where it is not there.</summary>
    Task RestoreAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>The second step of a removal: deletes what was set aside, and only that. Nothing happens where it is not there.</summary>
    Task DeleteAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes at once what the entry's writer stored and nothing is going to refer to. Bytes that were there before stay. Where others stored the same bytes
    /// since, they stay too; where the storage cannot know that, they are only set aside.
    /// </summary>
    Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Removes what killed processes left half written before that moment.</summary>
    /// <returns>How many files there were.</returns>
    Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
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
public sealed record RawEntry(string Hash, long Size)
{
    /// <summary>When this writer stored the bytes; null where they were there already.</summary>
    public DateTimeOffset? StoredAt { get; init; }
}
