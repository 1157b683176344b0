using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Formats days and moments in one way per culture: on pages, in hints, PDF files and emails. The month is a word, so that 3 April can't be
/// read as 4 March.
/// </summary>
public static partial class DateText
{
    private static readonly ConcurrentDictionary<string, string> Patterns = new();

    /// <returns>"30 Nov 2026", "Nov 30, 2026", "30. Nov. 2026".</returns>
    /// <param name="culture">Null for the current culture.</param>
    public static string Day(DateOnly day, CultureInfo? culture = null) =>
        day.ToString(PatternOf(culture ??= CultureInfo.CurrentCulture), culture);

    /// <returns>The day in the moment's own offset. Convert the moment first; see <c>AgentTime</c>.</returns>
    public static string DayOf(DateTimeOffset local) => Day(DateOnly.FromDateTime(local.DateTime));

    /// <returns>"30 Nov 2026, 14:05", in the moment's own offset.</returns>
    /// <param name="culture">Null for the current culture.</param>
    public static string Moment(DateTimeOffset local, CultureInfo? culture = null) =>
        $"{Day(DateOnly.FromDateTime(local.DateTime), culture)}, {local.ToString("t", culture ?? CultureInfo.CurrentCulture)}";

    private static string PatternOf(CultureInfo culture) =>
        Patterns.GetOrAdd(culture.Name, static (_, format) => Shorten(format.LongDatePattern), culture.DateTimeFormat);

    // The culture's long date pattern, without the weekday and with a short month.
    private static string Shorten(string pattern)
    {
        var shortened = DayOfWeek().Replace(pattern, " ").Trim(' ', ',', '،').Replace("MMMM", "MMM", StringComparison.Ordinal);
        return shortened.Contains('d', StringComparison.Ordinal) && shortened.Contains("yy", StringComparison.Ordinal)
            ? shortened
            : "yyyy-MM-dd";
    }

    [GeneratedRegex(@"[\s,،]*d{3,4}[\s,،]*", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfWeek();
}
