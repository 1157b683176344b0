namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>The recorded calls, oldest first, in memory only.</summary>
internal sealed class CallLog(GmailSandboxOptions options)
{
    private readonly Lock gate = new();
    private readonly Queue<RecordedCall> calls = new();
    private long sequence;

    public void Add(RecordedCall call)
    {
        lock (gate)
        {
            calls.Enqueue(call with { Sequence = ++sequence });
            if (calls.Count > options.MaxRecordedCalls)
            {
                calls.Dequeue();
            }
        }
    }

    /// <param name="since">Only calls with a greater <see cref="RecordedCall.Sequence"/>.</param>
    public IReadOnlyList<RecordedCall> All(string? account, long since)
    {
        lock (gate)
        {
            return [.. calls.Where(call => call.Sequence > since && (account is null || string.Equals(call.Account, account, StringComparison.OrdinalIgnoreCase)))];
        }
    }

    public IReadOnlyList<RecordedCall> Latest(int count)
    {
        lock (gate)
        {
            return [.. calls.TakeLast(count).Reverse()];
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
        }
    }
}
