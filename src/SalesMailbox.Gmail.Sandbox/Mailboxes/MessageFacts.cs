namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>The data of a message for lists, searches, and threading, read once so that the raw bytes can stay on disk.</summary>
/// <param name="MessageId">Without angle brackets; null if the message has none.</param>
/// <param name="References">The ids of References and In-Reply-To, without angle brackets.</param>
internal sealed record MessageFacts(
    string Subject,
    string From,
    string To,
    string? MessageId,
    IReadOnlyList<string> References,
    string Snippet,
    bool HasAttachment);
