using System.Collections.Concurrent;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Tracks abandoned work: work on messages that exceeded its budget and did not stop. A thread can't be ended from outside, so their number
/// is limited; see <see cref="ImportOptions.MaxAbandoned"/>.
/// </summary>
internal sealed class AbandonedWork
{
    private readonly ConcurrentDictionary<(string Tenant, string Item), Task> _works = new();

    /// <summary>One instance for the process, shared by all tenants and service containers.</summary>
    public static AbandonedWork OfProcess { get; } = new();

    public int Count => _works.Count;

    /// <summary>Whether an earlier attempt at the message is still running in this process.</summary>
    public bool Contains((string Tenant, string Item) key) => _works.ContainsKey(key);

    public void Add((string Tenant, string Item) key, Task work)
    {
        _works[key] = work;
        _ = work.ContinueWith(
            ended =>
            {
                _ = ended.Exception; // marks the exception as observed; nobody waits for the work
                _works.TryRemove(new KeyValuePair<(string, string), Task>(key, ended));
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}

/// <summary>The message took longer than <see cref="ImportOptions.MessageBudget"/>. The text is for users.</summary>
internal sealed class MessageBudgetException(CodedText text) : Exception(text.ToString()), ICodedException
{
    public CodedText Text { get; } = text;
}

/// <summary>
/// This process has reached <see cref="ImportOptions.MaxAbandoned"/> threads that don't end. The current message is not the cause; another
/// process can import it. The text is for users.
/// </summary>
internal sealed class ImportStuckException(CodedText text) : Exception(text.ToString()), ICodedException
{
    public CodedText Text { get; } = text;
}

/// <summary>
/// Filing a message took longer than <see cref="ImportOptions.MessageBudget"/>, and stopped when it was canceled. The text is for users.
/// </summary>
internal sealed class FilingTimeoutException(CodedText text, Exception? inner) : TimeoutException(text.ToString(), inner), ICodedException
{
    public CodedText Text { get; } = text;
}
