using System.Diagnostics;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>Reads messages from the service while earlier ones are being filed. Each read can be given up independently.</summary>
internal sealed class ReadAhead(MessageFetcher fetcher, LeaseKeeper lease, ImportSession session, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    /// <summary>How long reads may take to end after cancellation.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Queue<Read> _reads = new();

    public int Count => _reads.Count;

    public void Start(ImportItem item)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var progress = lease.Begin();
        var trace = fetcher.BeginTrace(item);
        _reads.Enqueue(new Read(item, stop, progress, trace, fetcher.FetchAsync(session, item, trace, progress, stop.Token)));
    }

    /// <summary>Waits for the oldest read, and extends the lease while it makes progress.</summary>
    public async Task<FetchOutcome> TakeAsync()
    {
        var read = _reads.Peek();
        FetchOutcome outcome;
        try
        {
            outcome = await lease.WaitAsync(session, read.Outcome, read.Progress, cancellationToken);
        }
        catch (MailServiceException stalled)
        {
            outcome = new FetchOutcome(read.Item, Failure: stalled);
            await read.Stop.CancelAsync();
        }

        _ = _reads.Dequeue();
        if (read.Outcome.IsCompleted)
        {
            read.Stop.Dispose();
        }

        return outcome with { Trace = read.Trace };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var read in _reads)
        {
            await read.Stop.CancelAsync();
            ImportTraces.EndReleased(read.Trace);
        }

        await Task.WhenAny(Task.WhenAll(_reads.Select(read => read.Outcome)), Task.Delay(Grace, CancellationToken.None));
        foreach (var read in _reads.Where(read => read.Outcome.IsCompleted))
        {
            read.Stop.Dispose();
        }

        _reads.Clear();
    }

    private sealed record Read(
        ImportItem Item, CancellationTokenSource Stop, WorkProgress Progress, Activity? Trace, Task<FetchOutcome> Outcome);
}
