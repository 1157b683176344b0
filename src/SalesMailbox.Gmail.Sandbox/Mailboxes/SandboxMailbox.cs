using System.Globalization;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>A mailbox in memory. It is not safe for concurrent use: <see cref="MailboxRegistry"/> locks it.</summary>
internal sealed class SandboxMailbox
{
    private const string LabelPrefix = "Label_";
    private const int MaxHistory = 100_000;
    private readonly Dictionary<string, SandboxMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SandboxMessage> byMessageId = new(StringComparer.Ordinal);
    private readonly SortedSet<SandboxMessage> ordered = new(new NewestFirst());
    private readonly List<HistoryEntry> history;
    private readonly List<UserLabel> userLabels;

    public SandboxMailbox(MailboxData data)
    {
        (Address, DisplayName, Kind) = (data.Address, data.DisplayName, data.Kind);
        (HistoryId, HistoryFloor) = (data.HistoryId, data.HistoryFloor);
        history = [.. data.History];
        userLabels = [.. data.UserLabels ?? []];
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

    public IReadOnlyList<HistoryEntry> History => history;

    public IReadOnlyList<UserLabel> UserLabels => userLabels;

    public IEnumerable<SandboxMessage> NewestFirst => ordered;

    public int Count => messages.Count;

    public SandboxMessage? Find(string id) => messages.GetValueOrDefault(id);

    public SandboxMessage? FindByMessageId(string messageId) => byMessageId.GetValueOrDefault(messageId);

    public bool HasThread(string threadId) => ordered.Any(message => message.ThreadId == threadId);

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
        history.Clear();
        HistoryFloor = NextHistoryId();
    }

    /// <summary>Creates a label, or returns the existing label with this name.</summary>
    public UserLabel AddLabel(string name)
    {
        if (userLabels.Find(label => string.Equals(label.Name, name, StringComparison.OrdinalIgnoreCase)) is { } present)
        {
            return present;
        }

        var last = userLabels.Select(label => int.Parse(label.Id[LabelPrefix.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        var added = new UserLabel(string.Create(CultureInfo.InvariantCulture, $"{LabelPrefix}{last + 1}"), name);
        userLabels.Add(added);
        return added;
    }

    /// <returns>Null if there is no such label.</returns>
    public UserLabel? RenameLabel(string id, string name)
    {
        var index = userLabels.FindIndex(label => label.Id == id);
        return index < 0 ? null : userLabels[index] = userLabels[index] with { Name = name };
    }

    /// <summary>Deletes a label and removes it from all messages, as Gmail does.</summary>
    public bool RemoveLabel(string id)
    {
        foreach (var message in ordered.Where(message => message.Has(id)).ToList())
        {
            ChangeLabels(message, [], [id]);
        }

        return userLabels.RemoveAll(label => label.Id == id) > 0;
    }

    public string NewMessageId(DateTimeOffset now)
    {
        string id;
        do
        {
            var value = ((ulong)now.ToUnixTimeMilliseconds() << 20) | (uint)Random.Shared.Next(1 << 20);
            id = value.ToString("x16", CultureInfo.InvariantCulture);
        }
        while (messages.ContainsKey(id));
        return id;
    }

    public MailboxData ToData() => new()
    {
        Address = Address,
        DisplayName = DisplayName,
        Kind = Kind,
        HistoryId = HistoryId,
        HistoryFloor = HistoryFloor,
        Messages = [.. ordered],
        History = [.. history],
        UserLabels = [.. userLabels],
    };

    // Gaps are intentional: nobody may rely on contiguous ids.
    private ulong NextHistoryId() => HistoryId += (ulong)Random.Shared.Next(1, 40);

    private void Record(HistoryEntry entry)
    {
        history.Add(entry);
        if (history.Count > MaxHistory)
        {
            HistoryFloor = history[MaxHistory / 10].Id;
            history.RemoveRange(0, (MaxHistory / 10) + 1);
        }
    }

    private void Put(SandboxMessage message)
    {
        messages[message.Id] = message;
        ordered.Add(message);
        if (message.Facts.MessageId is { } messageId)
        {
            byMessageId[messageId] = message;
        }
    }

    private void Take(SandboxMessage message)
    {
        messages.Remove(message.Id);
        ordered.Remove(message);
        if (message.Facts.MessageId is { } messageId && byMessageId.GetValueOrDefault(messageId)?.Id == message.Id)
        {
            byMessageId.Remove(messageId);
        }
    }
}
