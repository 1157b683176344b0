using System.Globalization;
using MimeKit.Utils;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads Date fields in all readable formats: RFC 5322, ISO 8601, fractions of a second, "GMT+0200", "+02:00", "CEST".</summary>
internal static class HeaderDates
{
    private const int MaxLength = 200;

    /// <summary>The beginnings of month names in languages other than English that programs write.</summary>
    private static readonly string[][] Months =
    [
        ["jan", "ene", "gen"], ["feb", "fév", "fev"], ["mar", "mär", "mrt", "mrz"], ["apr", "avr", "abr"], ["may", "mai", "mei", "mag"],
        ["jun", "juin", "giu"],
        ["jul", "juil", "lug"], ["aug", "aoû", "aou", "ago"], ["sep", "set"], ["oct", "okt", "ott"], ["nov"], ["dec", "dez", "déc", "dic"],
    ];

    /// <summary>Names of time zones and their offsets from UTC in minutes.</summary>
    private static readonly Dictionary<string, int> Zones =
        """
        UT 0 UTC 0 GMT 0 Z 0 WET 0 WEST 60 BST 60 CET 60 MET 60 MEZ 60 CEST 120 MEST 120 MESZ 120 EET 120 EEST 180 MSK 180 EST -300 EDT -240 CST -360 CDT -300
        MST -420 MDT -360 PST -480 PDT -420 JST 540 KST 540 AEST 600 AEDT 660 NZST 720 NZDT 780
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <returns>The time in UTC; null if it can't be read.</returns>
    public static DateTimeOffset? Read(string? value)
    {
        if (value is null || value.Length > MaxLength)
        {
            return null;
        }

        var text = value.Trim();
        var date = Iso(text) ?? Dotted(text) ?? Words(text) ?? (DateUtils.TryParse(text, out var parsed) ? parsed : null);
        return date > DateTimeOffset.UnixEpoch ? date.Value.ToUniversalTime() : null;
    }

    private static DateTimeOffset? Iso(string text) =>
        text.Length >= 10 && char.IsAsciiDigit(text[3]) && text[4] == '-'
        && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date
            : null;

    /// <summary>Reads "17.07.2024 22:23:35 +0200", as German programs write it.</summary>
    private static DateTimeOffset? Dotted(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start < 0 ? -1 : text.IndexOf(' ', start);
        return end > 0 && DateTime.TryParseExact(
            text[start..end], ["d.M.yyyy", "d.M.yy", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Words(day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) + text[end..]) : null;
    }

    private static DateTimeOffset? Words(string text)
    {
        int? day = null, month = null, year = null, zone = null;
        TimeSpan? time = null;
        foreach (var word in Spaced(text).Split([' ', '\t', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains(':', StringComparison.Ordinal) && time is null && Time(word) is { } read)
            {
                time = read;
            }
            else if ((month is null || time is null) && Month(word) is { } named)
            {
                month = named;
            }
            else if (int.TryParse(word.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (day is null && number is > 0 and < 32)
                {
                    day = number;
                }
                else
                {
                    year ??= Year(number, word.Length);
                }
            }
            else if (time is not null && word.ToUpperInvariant() is "AM" or "PM")
            {
                time = TimeSpan.FromHours(time.Value.Hours % 12) + time.Value.Subtract(TimeSpan.FromHours(time.Value.Hours))
                    + TimeSpan.FromHours(word[0] is 'P' or 'p' ? 12 : 0);
            }
            else if (time is not null && (zone is null || word[0] is '+' or '-'))
            {
                // "GMT +0200"
                zone = Zone(word) ?? zone;
            }
        }

        if (day is not { } d || month is not { } m || year is not { } y || y is < 1970 or > 9998 || d > DateTime.DaysInMonth(y, m)
            || time is not { } t || t >= TimeSpan.FromDays(1))
        {
            return null;
        }

        return new DateTimeOffset(y, m, d, 0, 0, 0, TimeSpan.Zero) + t - TimeSpan.FromMinutes(zone ?? 0);
    }

    /// <summary>Splits "10:00+0200" into two words, but keeps "GMT+0200".</summary>
    private static string Spaced(string text)
    {
        var comment = text.IndexOf('(', StringComparison.Ordinal);
        var plain = comment > 0 && text[..comment].Any(char.IsAsciiDigit) ? text[..comment] : text;
        plain = Dashed(plain);
        var sign = plain.LastIndexOfAny(['+', '-']);
        return sign > 0 && char.IsAsciiDigit(plain[sign - 1]) && plain.LastIndexOf(':', sign) > 0
            ? plain[..sign] + " " + plain[sign..]
            : plain;
    }

    /// <summary>Reads "17-Jul-2024".</summary>
    private static string Dashed(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 1; i < text.IndexOf(':', StringComparison.Ordinal); i++)
        {
            if (text[i] == '-' && char.IsLetter(text[i - 1]) != char.IsLetter(text[i + 1]))
            {
                characters[i] = ' ';
            }
        }

        return new string(characters);
    }

    private static int? Month(string word)
    {
        var name = word.ToLowerInvariant();
        var at = name.Length < 3 ? -1 : Array.FindIndex(
            Months, beginnings => Array.Exists(beginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal)));
        return at < 0 ? null : at + 1;
    }

    private static TimeSpan? Time(string word) =>
        TimeSpan.TryParseExact(word, [@"h\:m\:s", @"h\:m", @"h\:m\:s\.FFFFFFF"], CultureInfo.InvariantCulture, out var time) ? time : null;

    private static int Year(int number, int digits) =>
        digits <= 2 ? number + (number < 70 ? 2000 : 1900) : digits == 3 ? number + 1900 : number;

    private static int? Zone(string word)
    {
        var sign = word.IndexOfAny(['+', '-']);
        if (sign < 0)
        {
            return Zones.TryGetValue(word, out var named) ? named : null;
        }

        var digits = word[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || digits.Length > 4)
        {
            return null;
        }

        var minutes = digits.Length <= 2 ? number * 60 : ((number / 100) * 60) + (number % 100);
        return minutes > 14 * 60 ? null : word[sign] == '-' ? -minutes : minutes;
    }
}
