using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Reads when Google allows a retry: from a Retry-After header (RFC 9110 10.2.3), or from "Retry after (time)" in the message.
/// </summary>
internal static partial class RetryTime
{
    public static DateTimeOffset? Of(RetryConditionHeaderValue? header, string message, DateTimeOffset now)
    {
        if (header?.Date is { } date)
        {
            return date;
        }

        if (header?.Delta is { } delta)
        {
            return now + delta;
        }

        var match = InText().Match(message);
        return match.Success && DateTimeOffset.TryParse(
            match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
    }

    [GeneratedRegex(
        @"Retry after\s+(\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|[+-]\d\d:?\d\d)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InText();
}
