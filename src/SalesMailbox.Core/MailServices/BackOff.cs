namespace SalesMailbox.Core.MailServices;

/// <summary>How long to wait before a mailbox or a message is tried again after a failure.</summary>
internal static class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Doubles with every consecutive failure, up to half an hour, but is never earlier than the service requested. Jitter spreads out
    /// mailboxes that failed at the same time.
    /// </summary>
    public static DateTimeOffset ForMailbox(DateTimeOffset now, int failuresInARow, DateTimeOffset? askedFor)
    {
        var delay = First * Math.Pow(2, Math.Clamp(failuresInARow - 1, 0, 10));
        var start = now + (delay < Longest ? delay : Longest);
        return (askedFor > start ? askedFor.Value : start) + First * Random.Shared.NextDouble();
    }

    public static DateTimeOffset ForMessage(DateTimeOffset now, int attempts, IReadOnlyList<TimeSpan> delays) =>
        now + delays[Math.Clamp(attempts - 1, 0, delays.Count - 1)];
}
