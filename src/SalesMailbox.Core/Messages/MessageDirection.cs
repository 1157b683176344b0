namespace SalesMailbox.Core.Messages;

public enum MessageDirection
{
    Incoming,

    /// <summary>A copy from the mailbox's Sent mail (I5).</summary>
    Sent,
}
