namespace SalesMailbox.Core.Messages;

/// <summary>Whether a message was received or sent.</summary>
public enum MessageDirection
{
    Incoming,

    /// <summary>A copy from the Sent folder of the mailbox (I5).</summary>
    Sent,
}
