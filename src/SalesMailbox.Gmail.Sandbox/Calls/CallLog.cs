namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>The recorded calls, oldest first, in memory only.</summary>
internal sealed class CallLog(GmailSandboxOptions options)
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedCall> _calls = new();
    private long _sequence;

    public void Add(RecordedCall call)
    {
        lock (_gate)
        {
            _calls.Enqueue(call with { Sequence = ++_sequence });
            if (_calls.Count > options.MaxRecordedCalls)
            {
                _calls.Dequeue();
            }
        }
    }

    /// <param name="since">Only calls with a greater <see cref="RecordedCall.Sequence"/>.</param>
    public IReadOnlyList<RecordedCall> All(string? account, long since)
    {
        lock (_gate)
        {
            return [.. _calls.Where(call => call.Sequence > since
                && (account is null || string.Equals(call.Account, account, StringComparison.OrdinalIgnoreCase)))];
        }
    }

    public IReadOnlyList<RecordedCall> Latest(int count)
    {
        lock (_gate)
        {
            return [.. _calls.TakeLast(count).Reverse()];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }
}
