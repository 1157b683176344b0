namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>The place at which a message was delivered.</summary>
public sealed record DeliveredMessage(string Account, string Id, string ThreadId, string HistoryId);
