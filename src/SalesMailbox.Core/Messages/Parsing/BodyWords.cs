using System.Text;
using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Determines whether a body has any text, and whether another body has the same text.</summary>
internal sealed class BodyWords(WorkMeter meter)
{
    /// <summary>A longer body is assumed to have text; a shorter one is checked. In bytes.</summary>
    private const int LongestBlank = 4_096;

    private const int Compared = 200;
    private const int MaxCompared = 64 * 1024;

    public bool HasAny(MailBody body) => body.Html.Count > 0
        ? !IsBlank(body)
        : body.Plain.Any(part => IsLong(part) || !string.IsNullOrWhiteSpace(BodyTexts.Read(part, meter)));

    /// <summary>Whether the HTML has neither text nor pictures.</summary>
    public bool IsBlank(MailBody body) => body.Html.All(part =>
        !IsLong(part) && BodyTexts.Read(part, meter) is var html && !html.Contains("<img", StringComparison.OrdinalIgnoreCase)
        && HtmlText.Of(html, meter).Length == 0);

    /// <summary>The letters and digits of texts.</summary>
    public string Of(IEnumerable<TextPart> parts)
    {
        var letters = new StringBuilder();
        foreach (var part in parts)
        {
            var text = BodyTexts.Read(part, meter);
            Add(letters, TextTypes.IsHtml(part) ? HtmlText.Of(text, meter, MaxCompared) : text, MaxCompared);
        }

        return letters.ToString();
    }

    public bool IsIn(MailBody body, string letters) =>
        Of(body.Plain.Count > 0 ? body.Plain : body.Html) is var own
        && (own.Length == 0 ? letters.Length > 0 : letters.Contains(own[..Math.Min(own.Length, Compared)], StringComparison.Ordinal));

    private static bool IsLong(TextPart part) => part.Content?.Stream is { Length: > LongestBlank };

    private static void Add(StringBuilder letters, string text, int max)
    {
        foreach (var character in text)
        {
            if (letters.Length >= max)
            {
                return;
            }

            if (char.IsLetterOrDigit(character))
            {
                letters.Append(character);
            }
        }
    }
}
