namespace SalesMailbox.Core.Messages;

/// <summary>What sort of automatic mail a message is (X8).</summary>
[Flags]
public enum MessageKinds
{
    None = 0,
    AutoReply = 1,
    Bounce = 2,
    List = 4,
}
