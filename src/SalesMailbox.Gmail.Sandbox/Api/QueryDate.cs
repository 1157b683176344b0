using System.Globalization;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Reads a date in a search: seconds since 1970, or a day, which begins at midnight Pacific standard time.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/filtering</remarks>
internal static class QueryDate
{
    private static readonly string[] Formats = ["yyyy/M/d", "yyyy-M-d"];
    private static readonly TimeSpan Pacific = TimeSpan.FromHours(-8);

    /// <exception cref="GmailException">The value is neither.</exception>
    public static DateTimeOffset Parse(string value)
    {
        if (DateTime.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day, Pacific);
        }

        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new GmailException(GoogleError.BadRequest($"The sandbox does not know the date {value}"));
    }
}
