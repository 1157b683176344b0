namespace SalesMailbox.Core.Hosting;

/// <summary>When the work of the night is done: configuration section <c>SalesMailbox:Night</c>. Times are written <c>hh:mm:ss</c>.</summary>
public sealed class NightOptions
{
    public const string Section = "SalesMailbox:Night";

    /// <summary>The time of day, in UTC, at which the night begins.</summary>
    public TimeSpan Start { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The time over which the work is spread: that of each tenant, and the check of each mailbox, has a moment of its own.</summary>
    public TimeSpan Spread { get; set; } = TimeSpan.FromHours(4);

    internal static bool IsUsable(NightOptions options) => options.Start >= TimeSpan.Zero && options.Spread > TimeSpan.Zero;

    /// <returns>The last moment before now at which the work of that name was to be done: the same each night, spread by the name.</returns>
    internal DateTimeOffset LastMoment(string name, DateTimeOffset now)
    {
        var hash = name.Aggregate(2166136261u, (sum, character) => unchecked((sum ^ character) * 16777619u));
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var today = midnight + Start + (Spread * (hash / (double)uint.MaxValue));
        return today <= now ? today : today - TimeSpan.FromDays(Math.Ceiling((today - now).TotalDays));
    }
}
