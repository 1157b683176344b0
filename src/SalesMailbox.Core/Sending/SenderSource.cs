namespace SalesMailbox.Core.Sending;

/// <summary>Which setting decided the sending mailbox, in their order: an earlier one overrides the later ones (O6).</summary>
public enum SenderSource
{
    Action,
    Client,
    Global,

    /// <summary>The global setting's mailbox for agents who have none of their own (O4).</summary>
    Fallback,

    /// <summary>No setting: the agent chooses among the mailboxes that the agent may use.</summary>
    FreeChoice,
}
