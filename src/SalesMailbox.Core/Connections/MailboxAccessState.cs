namespace SalesMailbox.Core.Connections;

/// <summary>The Accessible column (C8): what the last check or import said.</summary>
public enum MailboxAccessState
{
    /// <summary>Never checked.</summary>
    Unknown,
    Accessible,
    NotAccessible,
}
