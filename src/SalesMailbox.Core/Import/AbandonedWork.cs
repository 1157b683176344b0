using System.Collections.Concurrent;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Work on messages that nobody waits for any more, because it did not end within its budget and can't be stopped. A thread can't be ended
/// from outside, so there is a cap on them; see <see cref="ImportOptions.MaxAbandoned"/>.
/// </summary>
internal sealed class AbandonedWork
{
    private readonly ConcurrentDictionary<(string Tenant, string Item), Task> _works = new();

    /// <summary>In this process, whatever number of tenants or containers of services there is.</summary>
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
                _ = ended.Exception; // seen; there is nobody to hear of it
                _works.TryRemove(new KeyValuePair<(string, string), Task>(key, ended));
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}

/// <summary>The message took longer than <see cref="ImportOptions.MessageBudget"/>. The text is for people.</summary>
internal sealed class MessageBudgetException(CodedText text) : Exception(text.ToString()), ICodedException
{
    public CodedText Text { get; } = text;
}

/// <summary>
/// This process has <see cref="ImportOptions.MaxAbandoned"/> threads that do not end. It is not the fault of the message at hand; another
/// process can import it. The text is for people.
/// </summary>
internal sealed class ImportStuckException(CodedText text) : Exception(text.ToString()), ICodedException
{
    public CodedText Text { get; } = text;
}

/// <summary>Filing a message took longer than <see cref="ImportOptions.MessageBudget"/>, and ended when it was asked to. The text is for people.</summary>
internal sealed class FilingTimeoutException(CodedText text, Exception? inner) : TimeoutException(text.ToString(), inner), ICodedException
{
    public CodedText Text { get; } = text;
}
