namespace SalesMailbox.Core.Messages;

/// <summary>The kinds of automatic email (X8).</summary>
[Flags]
public enum MessageKinds
{
    None = 0,
    AutoReply = 1,
    Bounce = 2,
    List = 4,
}
