namespace SalesMailbox.Core.Inbox;

/// <summary>The form of "Add as CRM note" (B5).</summary>
/// <param name="ContactId">A contact of the client, or null.</param>
/// <param name="Sender">The address of the <see cref="Messages.SendingParty"/> that client and contact are suggested for; null for the
/// determined sender.</param>
public sealed record InboxNoteForm(string? ClientId, string Subject, string Text, string? ContactId = null, string? Sender = null);
