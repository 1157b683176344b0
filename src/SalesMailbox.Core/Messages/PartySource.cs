namespace SalesMailbox.Core.Messages;

/// <summary>Where it stands that somebody other than From sent a message.</summary>
public enum PartySource
{
    /// <summary>Nobody else did.</summary>
    From,

    /// <summary>Reply-To: the person who filled in the form that a service or a website sends.</summary>
    ReplyTo,

    /// <summary>X-Original-From or X-Original-Sender: a group put its own address into From.</summary>
    OriginalFrom,

    /// <summary>The From of a message that a colleague forwarded.</summary>
    ForwardedFrom,
}
