namespace SalesMailbox.Core.Messages;

/// <summary>Knows which raw files are in use by stored messages, running imports, the outbox and its attachments, and quotations.</summary>
public interface IRawReferenceStore
{
    /// <returns>The hashes that at least one row refers to.</returns>
    Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default);
}
