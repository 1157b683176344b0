namespace SalesMailbox.Core.Import;

/// <summary>When the work with the mail service last made progress: a response, a page, or a piece of a message.</summary>
internal sealed class WorkProgress(TimeProvider time)
{
    private long _last = time.GetTimestamp();

    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _last));

    public void Step() => Volatile.Write(ref _last, time.GetTimestamp());
}
