namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>The kinds of mailboxes in the sandbox.</summary>
public enum MailboxKind
{
    /// <summary>A Google account, which can sign in and be read through the API.</summary>
    Google,

    /// <summary>The mailbox of another person. It is created when email is sent there, so that a tester can read and answer it.</summary>
    Outside,
}
