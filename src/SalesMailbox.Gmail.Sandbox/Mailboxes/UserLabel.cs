namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A label its mailbox's owner made.</summary>
/// <param name="Id">Stays when it is renamed: "Label_1".</param>
public sealed record UserLabel(string Id, string Name);
