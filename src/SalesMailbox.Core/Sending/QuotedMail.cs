using System.Net;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>The original message as quoted text below a reply.</summary>
/// <param name="Intro">"On 3 May 2026, Ada Lovelace wrote:".</param>
public sealed record QuotedMail(string Intro, string Body)
{
    public string Text => $"{Intro}\n{string.Join('\n', Body.Split('\n').Select(line => line.StartsWith('>') ? ">" + line : "> " + line))}";

    public string Html =>
        $"<div>{WebUtility.HtmlEncode(Intro)}<blockquote type=\"cite\" style=\"margin:0 0 0 .8ex;border-left:1px solid "
        + $"#ccc;padding-left:1ex\">"
        + WebUtility.HtmlEncode(Body).Replace("\n", "<br>", StringComparison.Ordinal) + "</blockquote></div>";

    /// <param name="message">The original message.</param>
    /// <param name="zone">The time zone for its time: that of the replying agent.</param>
    /// <param name="text">The localized texts.</param>
    public static QuotedMail Of(MailMessage message, TimeZoneInfo zone, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(text);
        var name = message.FromName.Length > 0 && message.FromAddress.Length > 0
            ? $"{message.FromName} <{message.FromAddress}>"
            : message.FromName + message.FromAddress;
        var when = DateText.Moment(TimeZoneInfo.ConvertTime(message.Date ?? message.ReceivedAt, zone));
        return new(text["On {0}, {1} wrote:", when, name], message.BodyText.ReplaceLineEndings("\n").TrimEnd());
    }
}
