using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Storage;

/// <summary>Stores the sandbox's data. Each call has completed the change when it returns.</summary>
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
