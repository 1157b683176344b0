using System.Collections.Concurrent;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Storage;

/// <summary>Keeps the raw messages in memory as long as the process runs; everything else is in memory anyway.</summary>
internal sealed class MemoryStorage : ISandboxStorage
{
    private readonly ConcurrentDictionary<(string Address, string Id), byte[]> _raws = new();

    public IReadOnlyList<MailboxData> LoadMailboxes() => [];

    public void SaveMailbox(MailboxData mailbox)
    {
        // The registry keeps it.
    }

    public byte[] LoadRaw(string address, string id) => _raws[(address, id)];

    public void SaveRaw(string address, string id, byte[] raw) => _raws[(address, id)] = raw;

    public void DeleteRaw(string address, string id) => _raws.TryRemove((address, id), out _);

    public OAuthData? LoadOAuth() => null;

    public void SaveOAuth(OAuthData oauth)
    {
        // The registry keeps it.
    }
}
