namespace SalesMailbox.Core.Messages;

/// <summary>The part of a message that names an address.</summary>
public enum AddressRole
{
    From,
    To,
    Cc,
    Bcc,
    ReplyTo,

    /// <summary>The original sender of a message that a group sent under its own address.</summary>
    OriginalFrom,

    /// <summary>The sender of a message that a colleague forwarded.</summary>
    ForwardedFrom,
}

/// <summary>An address from the headers of a message. <see cref="Address"/> is normalized.</summary>
public sealed class MessageAddress
{
    /// <summary>The position among the message's addresses, from 0.</summary>
    public int Position { get; set; }

    public AddressRole Role { get; set; }

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";
}
