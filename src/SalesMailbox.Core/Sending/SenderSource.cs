namespace SalesMailbox.Core.Sending;

/// <summary>
/// The setting that determined the sending mailbox, in order of precedence: an earlier one overrides the later ones (O6).
/// </summary>
public enum SenderSource
{
    Action,
    Client,
    Global,

    /// <summary>The mailbox of the global setting for agents without their own (O4).</summary>
    Fallback,

    /// <summary>No setting: the agent selects one of the allowed mailboxes.</summary>
    FreeChoice,
}
