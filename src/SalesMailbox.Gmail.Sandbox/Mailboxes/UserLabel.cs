namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A label that the mailbox's owner created.</summary>
/// <param name="Id">Unchanged when the label is renamed: "Label_1".</param>
public sealed record UserLabel(string Id, string Name);
