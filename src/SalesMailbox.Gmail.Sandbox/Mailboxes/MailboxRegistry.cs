using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using SalesMailbox.Gmail.Sandbox.Storage;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>All mailboxes. Every change is stored before the call returns; a single lock keeps this simple.</summary>
internal sealed class MailboxRegistry
{
    private const ulong FirstHistoryId = 1_000_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SandboxMailbox> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ISandboxStorage _storage;
    private readonly TimeProvider _time;

    public MailboxRegistry(ISandboxStorage storage, TimeProvider time)
    {
        (_storage, _time) = (storage, time);
        foreach (var data in storage.LoadMailboxes())
        {
            _mailboxes.Add(data.Address, new SandboxMailbox(data));
        }
    }

    /// <summary>Adds a mailbox. An existing mailbox is kept, but an outside one becomes a Google account if requested.</summary>
    /// <exception cref="ArgumentException">The address isn't an email address.</exception>
    public AccountSummary Add(string address, string? displayName, MailboxKind kind)
    {
        if (!MailboxAddress.TryParse(address, out var parsed) || !parsed.Address.Contains('@', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{address}' is not an email address.", nameof(address));
        }

        var key = parsed.Address.ToLowerInvariant();
        lock (_gate)
        {
            var present = _mailboxes.GetValueOrDefault(key);
            if (present is not null && (present.Kind == kind || kind == MailboxKind.Outside))
            {
                return Summarize(present);
            }

            var data = present?.ToData() ?? new MailboxData
            {
                Address = key,
                DisplayName = string.Empty,
                Kind = kind,
                HistoryId = FirstHistoryId,
                HistoryFloor = FirstHistoryId,
                Messages = [],
                History = [],
            };
            var name = string.IsNullOrWhiteSpace(displayName) ? parsed.Name ?? key : displayName;
            var mailbox = new SandboxMailbox(data with { DisplayName = name, Kind = kind });
            _storage.SaveMailbox(mailbox.ToData());
            _mailboxes[key] = mailbox;
            return Summarize(mailbox);
        }
    }

    public IReadOnlyList<AccountSummary> All()
    {
        lock (_gate)
        {
            return [.. _mailboxes.Values.OrderBy(mailbox => mailbox.Kind)
                .ThenBy(mailbox => mailbox.Address, StringComparer.Ordinal)
                .Select(Summarize)];
        }
    }

    public AccountSummary? Find(string address)
    {
        lock (_gate)
        {
            return _mailboxes.TryGetValue(address, out var mailbox) ? Summarize(mailbox) : null;
        }
    }

    /// <summary>Reads a mailbox under the lock. The returned value must not refer to the mailbox itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such mailbox.</exception>
    public T Read<T>(string address, Func<SandboxMailbox, T> read)
    {
        lock (_gate)
        {
            return read(Get(address));
        }
    }

    public DeliveredMessage Deliver(
        string address, byte[] raw, IEnumerable<string> labels, DateTimeOffset? internalDate = null, string? threadId = null)
    {
        var facts = MessageReader.ReadFacts(raw);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(raw));
        lock (_gate)
        {
            var mailbox = Get(address);
            var now = _time.GetUtcNow();
            var id = mailbox.NewMessageId(now);

            // The bytes are stored first: an index that names a missing file would be worse than a file that no index names.
            _storage.SaveRaw(mailbox.Address, id, raw);
            var added = mailbox.Add(new SandboxMessage
            {
                Id = id,
                ThreadId = threadId ?? Threading.FindThread(mailbox, facts) ?? id,
                InternalDate = DateTimeOffset.FromUnixTimeMilliseconds((internalDate ?? now).ToUnixTimeMilliseconds()),
                HistoryId = 0,
                Labels = [.. labels.Distinct()],
                Size = raw.Length,
                Sha256 = sha256,
                Facts = facts,
            });
            _storage.SaveMailbox(mailbox.ToData());
            return new DeliveredMessage(mailbox.Address, added.Id, added.ThreadId, Text(added.HistoryId));
        }
    }

    /// <returns>The message after the change; null if there is none with this id.</returns>
    public SandboxMessage? ChangeLabels(string address, string id, IEnumerable<string> add, IEnumerable<string> remove)
    {
        lock (_gate)
        {
            var mailbox = Get(address);
            if (mailbox.Find(id) is not { } message)
            {
                return null;
            }

            var changed = mailbox.ChangeLabels(message, add, remove);
            _storage.SaveMailbox(mailbox.ToData());
            return changed;
        }
    }

    /// <returns>False if there is no message with this id.</returns>
    public bool Delete(string address, string id)
    {
        lock (_gate)
        {
            var mailbox = Get(address);
            if (mailbox.Find(id) is not { } message)
            {
                return false;
            }

            mailbox.Remove(message);
            _storage.SaveMailbox(mailbox.ToData());
            _storage.DeleteRaw(mailbox.Address, id);
            return true;
        }
    }

    public UserLabel AddLabel(string address, string name) => Change(address, mailbox => mailbox.AddLabel(name));

    /// <returns>Null if there is no such label.</returns>
    public UserLabel? RenameLabel(string address, string id, string name) => Change(address, mailbox => mailbox.RenameLabel(id, name));

    /// <returns>False if there is no such label.</returns>
    public bool RemoveLabel(string address, string id) => Change(address, mailbox => mailbox.RemoveLabel(id));

    public void ForgetHistory(string address)
    {
        lock (_gate)
        {
            var mailbox = Get(address);
            mailbox.ForgetHistory();
            _storage.SaveMailbox(mailbox.ToData());
        }
    }

    /// <returns>The exact bytes; null if there is no message with this id.</returns>
    public byte[]? Raw(string address, string id)
    {
        lock (_gate)
        {
            var mailbox = Get(address);
            return mailbox.Find(id) is null ? null : _storage.LoadRaw(mailbox.Address, id);
        }
    }

    public MailboxSnapshot Snapshot(string address) => Read(address, mailbox =>
    {
        SnapshotMessage[] messages =
        [
            .. mailbox.NewestFirst.OrderBy(message => message.Id, StringComparer.Ordinal).Select(message => new SnapshotMessage(
                message.Id, message.ThreadId, [.. message.Labels.Order(StringComparer.Ordinal)], message.Sha256)),
        ];
        var lines = messages.Select(message => $"{message.Id} {message.ThreadId} {string.Join(',', message.Labels)} {message.Sha256}");
        var content = string.Join('\n', lines.Prepend(Text(mailbox.HistoryId)));
        return new MailboxSnapshot(
            mailbox.Address, Text(mailbox.HistoryId), messages, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    });

    private T Change<T>(string address, Func<SandboxMailbox, T> change)
    {
        lock (_gate)
        {
            var mailbox = Get(address);
            var result = change(mailbox);
            _storage.SaveMailbox(mailbox.ToData());
            return result;
        }
    }

    private static string Text(ulong historyId) => historyId.ToString(CultureInfo.InvariantCulture);

    private static AccountSummary Summarize(SandboxMailbox mailbox) => new(
        mailbox.Address,
        mailbox.DisplayName,
        mailbox.Kind,
        mailbox.Count,
        mailbox.NewestFirst.Count(message => message.Has(SystemLabels.Unread)),
        Text(mailbox.HistoryId));

    private SandboxMailbox Get(string address) => _mailboxes.GetValueOrDefault(address)
        ?? throw new KeyNotFoundException($"The sandbox has no mailbox '{address}'.");
}
