namespace SalesMailbox.Core.Agents;

public static class NoticeKinds
{
    public const string DeadGrant = "dead-grant";
    public const string ParkedMail = "parked-mail";
    public const string FailedMail = "failed-mail";

    /// <summary>Two tickets were opened for one message; the subject is the ticket.</summary>
    public const string DoubleTicket = "double-ticket";
}
