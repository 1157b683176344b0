using System.Globalization;
using System.Text;
using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The readable content of an appointment (RFC 5545): title, time, place and description.</summary>
internal static class CalendarText
{
    private const int MaxLines = 2_000;

    /// <summary>Detects a calendar by its type, or by its name if the type is generic.</summary>
    public static bool Is(MimeEntity part) =>
        part.ContentType.IsMimeType("text", "calendar") || part.ContentType.IsMimeType("application", "ics")
        || (part.ContentType.IsMimeType("application", "octet-stream")
            && FileNames.Of(part, null)?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true);

    public static string Of(string calendar)
    {
        var isInEvent = false;
        var values = new Dictionary<string, (string Parameters, string Value)>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Unfolded(calendar).Take(MaxLines))
        {
            isInEvent |= line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase);
            if (line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            if (isInEvent && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                var name = line[..colon].Split(';', 2);
                values.TryAdd(name[0], (name.Length > 1 ? name[1] : "", Unescape(line[(colon + 1)..])));
            }
        }

        var text = new StringBuilder();
        Append(text, "", ReadValue(values, "SUMMARY"));
        Append(text, "", When(values));
        Append(text, "", ReadValue(values, "LOCATION"));
        Append(text, "\n", ReadValue(values, "DESCRIPTION"));
        return text.ToString().Trim();
    }

    private static string ReadValue(Dictionary<string, (string Parameters, string Value)> values, string name) =>
        values.TryGetValue(name, out var found) ? found.Value.Trim() : "";

    private static string When(Dictionary<string, (string Parameters, string Value)> values)
    {
        var (start, end) = (Moment(values, "DTSTART"), Moment(values, "DTEND"));
        return start.Length == 0 ? "" : end.Length == 0 || end == start ? start : $"{start} – {end}";
    }

    /// <summary>ISO 8601 is unambiguous everywhere. The time zone is the one that the appointment names.</summary>
    private static string Moment(Dictionary<string, (string Parameters, string Value)> values, string name)
    {
        if (!values.TryGetValue(name, out var found))
        {
            return "";
        }

        var value = found.Value.Trim();
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (!DateTime.TryParseExact(
            value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return value;
        }

        var zone = value.EndsWith('Z')
            ? " UTC"
            : found.Parameters.Split(';')
                .FirstOrDefault(parameter => parameter.StartsWith("TZID=", StringComparison.OrdinalIgnoreCase)) is { } id
            ? $" {id[5..].Trim('"')}"
            : "";
        return time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + zone;
    }

    private static void Append(StringBuilder text, string before, string value)
    {
        if (value.Length > 0)
        {
            text.Append(text.Length > 0 ? before : "").Append(value).Append('\n');
        }
    }

    private static IEnumerable<string> Unfolded(string calendar)
    {
        var line = new StringBuilder();
        foreach (var next in calendar.ReplaceLineEndings("\n").Split('\n'))
        {
            if (next.Length > 0 && next[0] is ' ' or '\t')
            {
                line.Append(next, 1, next.Length - 1);
                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(next);
        }

        yield return line.ToString();
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
