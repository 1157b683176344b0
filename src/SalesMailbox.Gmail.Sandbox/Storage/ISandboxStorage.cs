using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Storage;

/// <summary>Where the sandbox keeps what it has. Each call is complete when it returns.</summary>
internal interface ISandboxStorage
{
    IReadOnlyList<MailboxData> LoadMailboxes();

    void SaveMailbox(MailboxData mailbox);

    byte[] LoadRaw(string address, string id);

    void SaveRaw(string address, string id, byte[] raw);

    void DeleteRaw(string address, string id);

    OAuthData? LoadOAuth();

    void SaveOAuth(OAuthData oauth);
}
