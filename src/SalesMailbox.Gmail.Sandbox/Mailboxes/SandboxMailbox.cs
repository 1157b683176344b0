using System.Globalization;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A mailbox in memory. It is not safe for concurrent use: <see cref="MailboxRegistry"/> locks it.</summary>
internal sealed class SandboxMailbox
{
    private const string LabelPrefix = "Label_";
    private const int MaxHistory = 100_000;
    private readonly Dictionary<string, SandboxMessage> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SandboxMessage> _byMessageId = new(StringComparer.Ordinal);
    private readonly SortedSet<SandboxMessage> _ordered = new(new NewestFirst());
    private readonly List<HistoryEntry> _history;
    private readonly List<UserLabel> _userLabels;

    public SandboxMailbox(MailboxData data)
    {
        (Address, DisplayName, Kind) = (data.Address, data.DisplayName, data.Kind);
        (HistoryId, HistoryFloor) = (data.HistoryId, data.HistoryFloor);
        _history = [.. data.History];
        _userLabels = [.. data.UserLabels ?? []];
        foreach (var message in data.Messages)
        {
            Put(message);
        }
    }

    public string Address { get; }

    public string DisplayName { get; }

    public MailboxKind Kind { get; }

    public ulong HistoryId { get; private set; }

    /// <summary>The oldest start id that history.list answers.</summary>
    public ulong HistoryFloor { get; private set; }

    public IReadOnlyList<HistoryEntry> History => _history;

    public IReadOnlyList<UserLabel> UserLabels => _userLabels;

    public IEnumerable<SandboxMessage> NewestFirst => _ordered;

    public int Count => _messages.Count;

    public SandboxMessage? Find(string id) => _messages.GetValueOrDefault(id);

    public SandboxMessage? FindByMessageId(string messageId) => _byMessageId.GetValueOrDefault(messageId);

    public bool HasThread(string threadId) => _ordered.Any(message => message.ThreadId == threadId);

    public SandboxMessage Add(SandboxMessage message)
    {
        var added = message with { HistoryId = NextHistoryId() };
        Put(added);
        Record(new HistoryEntry(added.HistoryId, added.Id, added.ThreadId, true, false, [], [], added.Labels));
        return added;
    }

    /// <summary>Changes labels. As at Google, a change without effect adds no history.</summary>
    public SandboxMessage ChangeLabels(SandboxMessage message, IEnumerable<string> add, IEnumerable<string> remove)
    {
        string[] removed = [.. remove.Where(message.Has).Distinct()];
        string[] added = [.. add.Where(label => !message.Has(label)).Distinct()];
        if (added.Length == 0 && removed.Length == 0)
        {
            return message;
        }

        var changed = message with { HistoryId = NextHistoryId(), Labels = [.. message.Labels.Except(removed), .. added] };
        Take(message);
        Put(changed);
        Record(new HistoryEntry(changed.HistoryId, changed.Id, changed.ThreadId, false, false, added, removed, changed.Labels));
        return changed;
    }

    public void Remove(SandboxMessage message)
    {
        Take(message);
        Record(new HistoryEntry(NextHistoryId(), message.Id, message.ThreadId, false, true, [], [], message.Labels));
    }

    /// <summary>Makes every history id so far too old.</summary>
    public void ForgetHistory()
    {
        _history.Clear();
        HistoryFloor = NextHistoryId();
    }

    /// <summary>Creates a label, or returns the existing label with this name.</summary>
    public UserLabel AddLabel(string name)
    {
        if (_userLabels.Find(label => string.Equals(label.Name, name, StringComparison.OrdinalIgnoreCase)) is { } present)
        {
            return present;
        }

        var last = _userLabels.Select(label => int.Parse(label.Id[LabelPrefix.Length..], CultureInfo.InvariantCulture))
            .DefaultIfEmpty()
            .Max();
        var added = new UserLabel(string.Create(CultureInfo.InvariantCulture, $"{LabelPrefix}{last + 1}"), name);
        _userLabels.Add(added);
        return added;
    }

    /// <returns>Null if there is no such label.</returns>
    public UserLabel? RenameLabel(string id, string name)
    {
        var index = _userLabels.FindIndex(label => label.Id == id);
        return index < 0 ? null : _userLabels[index] = _userLabels[index] with { Name = name };
    }

    /// <summary>Deletes a label and removes it from all messages, as Gmail does.</summary>
    public bool RemoveLabel(string id)
    {
        foreach (var message in _ordered.Where(message => message.Has(id)).ToList())
        {
            ChangeLabels(message, [], [id]);
        }

        return _userLabels.RemoveAll(label => label.Id == id) > 0;
    }

    public string NewMessageId(DateTimeOffset now)
    {
        string id;
        do
        {
            var value = ((ulong)now.ToUnixTimeMilliseconds() << 20) | (uint)Random.Shared.Next(1 << 20);
            id = value.ToString("x16", CultureInfo.InvariantCulture);
        }
        while (_messages.ContainsKey(id));
        return id;
    }

    public MailboxData ToData() => new()
    {
        Address = Address,
        DisplayName = DisplayName,
        Kind = Kind,
        HistoryId = HistoryId,
        HistoryFloor = HistoryFloor,
        Messages = [.. _ordered],
        History = [.. _history],
        UserLabels = [.. _userLabels],
    };

    // Gaps are intentional: nobody may rely on contiguous ids.
    private ulong NextHistoryId() => HistoryId += (ulong)Random.Shared.Next(1, 40);

    private void Record(HistoryEntry entry)
    {
        _history.Add(entry);
        if (_history.Count > MaxHistory)
        {
            HistoryFloor = _history[MaxHistory / 10].Id;
            _history.RemoveRange(0, (MaxHistory / 10) + 1);
        }
    }

    private void Put(SandboxMessage message)
    {
        _messages[message.Id] = message;
        _ordered.Add(message);
        if (message.Facts.MessageId is { } messageId)
        {
            _byMessageId[messageId] = message;
        }
    }

    private void Take(SandboxMessage message)
    {
        _messages.Remove(message.Id);
        _ordered.Remove(message);
        if (message.Facts.MessageId is { } messageId && _byMessageId.GetValueOrDefault(messageId)?.Id == message.Id)
        {
            _byMessageId.Remove(messageId);
        }
    }
}
