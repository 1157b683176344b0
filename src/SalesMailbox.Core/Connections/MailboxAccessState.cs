namespace SalesMailbox.Core.Connections;

/// <summary>The Accessible column (C8): the result of the last check or import.</summary>
public enum MailboxAccessState
{
    /// <summary>Never checked.</summary>
    Unknown,
    Accessible,
    NotAccessible,
}
