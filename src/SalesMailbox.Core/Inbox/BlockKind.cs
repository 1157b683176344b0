namespace SalesMailbox.Core.Inbox;

/// <summary>The kinds of blocklist entries.</summary>
public enum BlockKind
{
    Address,
    Domain,

    /// <summary>A label of the email at the mail service.</summary>
    Label,
}
