namespace SalesMailbox.Core.Inbox;

/// <summary>"Add as CRM note" (B5): what the form shows filled in, and what comes back.</summary>
/// <param name="ContactId">A contact of the client, or null.</param>
public sealed record InboxNoteForm(string? ClientId, string Subject, string Text, string? ContactId = null);
