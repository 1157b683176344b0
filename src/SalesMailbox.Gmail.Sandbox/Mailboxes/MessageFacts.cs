namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>What lists, searches and threading need of a message, read once so that the raw bytes can stay on disk.</summary>
/// <param name="MessageId">Without angle brackets; null when the message has none.</param>
/// <param name="References">Ids of References and In-Reply-To, without angle brackets.</param>
public sealed record MessageFacts(
    string Subject,
    string From,
    string To,
    string? MessageId,
    IReadOnlyList<string> References,
    string Snippet,
    bool HasAttachment);
