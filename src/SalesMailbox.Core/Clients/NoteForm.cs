namespace SalesMailbox.Core.Clients;

/// <summary>The form of a CRM note, in plain text.</summary>
public sealed record NoteForm(string Subject, string Text = "", string? ContactId = null);
