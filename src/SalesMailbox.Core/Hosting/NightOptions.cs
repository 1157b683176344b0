namespace SalesMailbox.Core.Hosting;

/// <summary>The time of the nightly work: configuration section <c>SalesMailbox:Night</c>. Times are written as <c>hh:mm:ss</c>.</summary>
public sealed class NightOptions
{
    public const string Section = "SalesMailbox:Night";

    /// <summary>The time of day, in UTC, when the nightly work begins.</summary>
    public TimeSpan Start { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The period over which the work is spread. The work of each tenant and the check of each mailbox have their own moment in it.
    /// </summary>
    public TimeSpan Spread { get; set; } = TimeSpan.FromHours(4);

    internal static bool IsUsable(NightOptions options) => options.Start >= TimeSpan.Zero && options.Spread > TimeSpan.Zero;

    /// <returns>
    /// The latest time before now when the work of that name was due. It is the same every night and depends on the name.
    /// </returns>
    internal DateTimeOffset LastMoment(string name, DateTimeOffset now)
    {
        var hash = name.Aggregate(2166136261u, (sum, character) => unchecked((sum ^ character) * 16777619u));
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var today = midnight + Start + (Spread * (hash / (double)uint.MaxValue));
        return today <= now ? today : today - TimeSpan.FromDays(Math.Ceiling((today - now).TotalDays));
    }
}
