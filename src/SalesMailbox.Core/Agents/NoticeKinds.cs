namespace SalesMailbox.Core.Agents;

/// <summary>The values of <see cref="Notice.Kind"/>.</summary>
public static class NoticeKinds
{
    public const string DeadGrant = "dead-grant";
    public const string ParkedMail = "parked-mail";
    public const string IncompleteMailbox = "incomplete-mailbox";
    public const string FailedMail = "failed-mail";
    public const string ClientAnswered = "client-answered";
    public const string NotDelivered = "not-delivered";

    /// <summary>A mailbox is not imported because its owner is not active. The subject is the owner.</summary>
    public const string OwnerInactive = "owner-inactive";

    /// <summary>Two tickets were created from one message. The subject is the ticket.</summary>
    public const string DoubleTicket = "double-ticket";
}
