namespace SalesMailbox.Core.Agents;

public static class NoticeKinds
{
    public const string DeadGrant = "dead-grant";
    public const string ParkedMail = "parked-mail";
    public const string FailedMail = "failed-mail";
}
