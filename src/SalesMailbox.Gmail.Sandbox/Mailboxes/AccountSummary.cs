namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A mailbox in a list. Its history id is text, as in Google's answers.</summary>
public sealed record AccountSummary(string Address, string DisplayName, MailboxKind Kind, int Messages, int Unread, string HistoryId);
