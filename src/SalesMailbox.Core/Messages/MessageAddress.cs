namespace SalesMailbox.Core.Messages;

public enum AddressRole
{
    From,
    To,
    Cc,
    Bcc,
    ReplyTo,

    /// <summary>Of a message that a group sent on under its own address.</summary>
    OriginalFrom,

    /// <summary>Of the message that a colleague forwarded.</summary>
    ForwardedFrom,
}

/// <summary>One address of a message's header. <see cref="Address"/> is normalised.</summary>
public sealed class MessageAddress
{
    /// <summary>Place among the message's addresses, from 0.</summary>
    public int Position { get; set; }

    public AddressRole Role { get; set; }

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";
}
