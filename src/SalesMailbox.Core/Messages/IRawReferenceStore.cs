namespace SalesMailbox.Core.Messages;

/// <summary>Knows which raw files are in use: by stored messages, by what is being imported, by the outbox and its attachments, by quotations.</summary>
public interface IRawReferenceStore
{
    /// <returns>Those of the hashes that some row refers to.</returns>
    Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default);
}
