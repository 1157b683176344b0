namespace SalesMailbox.Gmail.Quota;

/// <summary>The cost of each call in quota units (projects created since 1 May 2026).</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/quota</remarks>
internal static class GmailUnits
{
    public const int GetProfile = 1;
    public const int ListLabels = 1;
    public const int ListHistory = 2;
    public const int ListMessages = 5;
    public const int GetMessage = 20;
    public const int SendMessage = 100;
}
