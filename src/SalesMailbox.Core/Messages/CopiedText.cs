using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// A message's text as it is copied into notes and tickets: limited to the stored length, with a hint where the text continues.
/// </summary>
public sealed class CopiedText(IStringLocalizer<CopiedText> text)
{
    /// <summary>The text, at most <see cref="MailMessage.MaxBodyText"/> characters.</summary>
    public string Of(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = FormText.Lines(message.BodyText);
        var more = "\n\n" + text["[This is an excerpt. The email has the full text.]"];

        // A text that was too long for the row was cut to this length when it was stored.
        return body.Length + more.Length <= MailMessage.MaxBodyText
            ? body
            : TextCut.AtLine(body, MailMessage.MaxBodyText - more.Length) + more;
    }
}
