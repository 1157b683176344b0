namespace SalesMailbox.Core.Messages;

public enum MessageDirection
{
    Incoming,

    /// <summary>A copy from the Sent folder of the mailbox (I5).</summary>
    Sent,
}
