namespace SalesMailbox.Core.Clients;

/// <summary>What people enter for a CRM note. Plain text.</summary>
public sealed record NoteForm(string Subject, string Text = "", string? ContactId = null);
