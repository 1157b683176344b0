namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

public enum MailboxKind
{
    /// <summary>A Google account: it can sign in and be read through the API.</summary>
    Google,

    /// <summary>Anybody else's mailbox, made when mail goes there, so that one can see what a prospect received and answer.</summary>
    Outside,
}
