using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Time;

/// <summary>Says how long ago, or in how long: "12 min ago". Older than a month it is the date.</summary>
public sealed class RelativeTime(IStringLocalizer<RelativeTime> localizer, TimeProvider clock)
{
    /// <param name="moment">With the offset of the agent's clock, which decides on the date.</param>
    public string Of(DateTimeOffset moment)
    {
        var now = clock.GetUtcNow();
        var past = moment <= now;
        var span = (now - moment).Duration();
        return span switch
        {
            { TotalSeconds: < 45 } => localizer[past ? "just now" : "in under a minute"],
            { TotalMinutes: < 59.5 } => Say(past, "{0} min ago", "in {0} min", span.TotalMinutes),
            { TotalHours: < 23.5 } => Say(past, "{0} h ago", "in {0} h", span.TotalHours),
            { TotalDays: < 1.5 } => localizer[past ? "yesterday" : "tomorrow"],
            { TotalDays: < 31 } => Say(past, "{0} days ago", "in {0} days", span.TotalDays),
            _ => DateText.DayOf(moment),
        };
    }

    /// <summary>A duration in its two largest units at most: "3 min 20 s".</summary>
    public string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => localizer["under 1 s"],
        { TotalMinutes: < 1 } => localizer["{0} s", (int)span.TotalSeconds],
        { TotalHours: < 1 } => localizer["{0} min {1} s", (int)span.TotalMinutes, span.Seconds],
        _ => localizer["{0} h {1} min", (int)span.TotalHours, span.Minutes],
    };

    private string Say(bool past, string before, string after, double amount) =>
        localizer[past ? before : after, Math.Max(1, (int)Math.Round(amount))];
}
