namespace SalesMailbox.Core.Inbox;

/// <summary>By what an agent keeps mail out.</summary>
public enum BlockKind
{
    Address,
    Domain,

    /// <summary>A label of the mail service that the mail carries.</summary>
    Label,
}
