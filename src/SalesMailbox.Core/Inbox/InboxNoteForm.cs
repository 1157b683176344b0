namespace SalesMailbox.Core.Inbox;

/// <summary>"Add as CRM note" (B5): what the form shows filled in, and what comes back.</summary>
/// <param name="ContactId">A contact of the client, or null.</param>
/// <param name="Sender">The address of the <see cref="Messages.SendingParty"/> that client and contact are suggested for; null for the one that was found.</param>
public sealed record InboxNoteForm(string? ClientId, string Subject, string Text, string? ContactId = null, string? Sender = null);
