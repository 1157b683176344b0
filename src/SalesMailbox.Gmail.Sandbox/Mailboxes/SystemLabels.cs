namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Gmail's own label ids.</summary>
internal static class SystemLabels
{
    public const string Inbox = "INBOX";
    public const string Sent = "SENT";
    public const string Draft = "DRAFT";
    public const string Spam = "SPAM";
    public const string Trash = "TRASH";
    public const string Unread = "UNREAD";
    public const string Starred = "STARRED";
    public const string Important = "IMPORTANT";

    public static IReadOnlyList<string> All { get; } =
    [
        Inbox, Sent, Draft, Spam, Trash, Unread, Starred, Important, "CHAT",
        "CATEGORY_PERSONAL", "CATEGORY_SOCIAL", "CATEGORY_PROMOTIONS", "CATEGORY_UPDATES", "CATEGORY_FORUMS",
    ];
}
