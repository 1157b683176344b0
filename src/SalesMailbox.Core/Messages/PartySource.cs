namespace SalesMailbox.Core.Messages;

/// <summary>The part of a message that names the actual sender.</summary>
public enum PartySource
{
    /// <summary>From is the actual sender.</summary>
    From,

    /// <summary>Reply-To: the person who filled in a form, which a service or a website sends.</summary>
    ReplyTo,

    /// <summary>X-Original-From or X-Original-Sender, for a group that put its own address into From.</summary>
    OriginalFrom,

    /// <summary>The From of a message that a colleague forwarded.</summary>
    ForwardedFrom,
}
