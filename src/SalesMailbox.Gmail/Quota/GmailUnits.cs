namespace SalesMailbox.Gmail.Quota;

/// <summary>What a call costs in quota units (projects made since 1 May 2026).</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/quota</remarks>
public static class GmailUnits
{
    public const int GetProfile = 1;
    public const int ListLabels = 1;
    public const int ListHistory = 2;
    public const int ListMessages = 5;
    public const int GetMessage = 20;
    public const int SendMessage = 100;
}
