using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Time;

/// <summary>Formats a time relative to the current time: "12 min ago". Times more than a month ago are shown as a date.</summary>
public sealed class RelativeTime(IStringLocalizer<RelativeTime> text, TimeProvider clock)
{
    /// <param name="moment">The time with the offset of the agent's time zone, which determines the date.</param>
    public string Of(DateTimeOffset moment)
    {
        var now = clock.GetUtcNow();
        var past = moment <= now;
        var span = (now - moment).Duration();
        return span switch
        {
            { TotalSeconds: < 45 } => past ? text["just now"] : text["in under a minute"],
            { TotalMinutes: < 59.5 } => past ? text["{0} min ago", Whole(span.TotalMinutes)] : text["in {0} min", Whole(span.TotalMinutes)],
            { TotalHours: < 23.5 } => past ? text["{0} h ago", Whole(span.TotalHours)] : text["in {0} h", Whole(span.TotalHours)],
            { TotalDays: < 1.5 } => past ? text["yesterday"] : text["tomorrow"],
            { TotalDays: < 31 } => past ? text["{0} days ago", Whole(span.TotalDays)] : text["in {0} days", Whole(span.TotalDays)],
            _ => DateText.DayOf(moment),
        };
    }

    /// <summary>Formats a duration in at most its two largest units: "3 min 20 s".</summary>
    public string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => text["under 1 s"],
        { TotalMinutes: < 1 } => text["{0} s", (int)span.TotalSeconds],
        { TotalHours: < 1 } => text["{0} min {1} s", (int)span.TotalMinutes, span.Seconds],
        _ => text["{0} h {1} min", (int)span.TotalHours, span.Minutes],
    };

    private static int Whole(double amount) => Math.Max(1, (int)Math.Round(amount));
}
