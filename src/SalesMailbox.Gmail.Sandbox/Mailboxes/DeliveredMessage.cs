namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Where a delivered message ended up.</summary>
public sealed record DeliveredMessage(string Account, string Id, string ThreadId, string HistoryId);
