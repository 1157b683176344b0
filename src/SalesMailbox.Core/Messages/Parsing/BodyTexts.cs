using System.Text;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads bodies as text, whatever charset they declare.</summary>
internal static class BodyTexts
{
    /// <summary>Maximum number of bytes that are read of one part. The raw message has the rest.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxPlaceholder = 400;

    private static readonly string[] Placeholders =
    [
        "does not support", "doesn't support", "cannot display", "can't display", "unable to display", "not able to display",
        "to view this", "view this message",
        "unterst\u00FCtzt", "ne supporte pas", "HTML-capable", "HTML enabled", "HTML-enabled", "HTML compatible",
    ];

    /// <summary>
    /// The plain text of a message, converted from HTML if there is no plain text; at most <see cref="MailMessage.MaxBodyText"/>
    /// characters.
    /// </summary>
    public static string Of(MimeParts parts, WorkMeter meter)
    {
        var texts = new List<string>();
        var length = 0;
        foreach (var text in parts.Bodies.Select(body => Of(body, meter)).Where(text => text.Length > 0))
        {
            meter.Step(text.Length);
            texts.Add(text);
            if ((length += text.Length) > MailMessage.MaxBodyText)
            {
                break;
            }
        }

        return Clean(string.Join("\n\n", texts));
    }

    /// <summary>The decoded text of a part; format=flowed (RFC 3676) is unwrapped.</summary>
    public static string Read(TextPart part, WorkMeter meter) => Read(part, meter, out _);

    /// <param name="part">The text part.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <param name="isCut">Whether the part has more text than was read. HTML is cut at a tag.</param>
    public static string Read(TextPart part, WorkMeter meter, out bool isCut)
    {
        isCut = false;
        if (part.Content is null)
        {
            return "";
        }

        (var bytes, isCut) = PartContents.Beginning(part, MaxBytes, meter);
        var isHtml = TextTypes.IsHtml(part);
        var text = CharsetText.Decode(bytes, part.ContentType.Charset, isHtml ? MetaCharset(bytes) : null)
            .Replace("\0", "", StringComparison.Ordinal);
        meter.Step(text.Length);
        if (isHtml)
        {
            // The incomplete tag at the end may contain the data of a picture.
            return isCut && text.LastIndexOf('<') is > 0 and var tag ? text[..tag] : text;
        }

        return part.IsFlowed
            ? FlowedText.Unwrap(text, string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase))
            : text;
    }

    private static string Of(MailBody body, WorkMeter meter)
    {
        var plain = string.Join("\n\n", body.Plain.Select(part => Read(part, meter))).Trim('\r', '\n');
        if (!string.IsNullOrWhiteSpace(plain) && (body.Html.Count == 0 || !IsPlaceholder(plain)))
        {
            return plain;
        }

        return string.Join("\n\n", body.Html.Select(part => HtmlText.Of(Read(part, meter), meter))).Trim() is { Length: > 0 } html
            ? html
            : plain.Trim();
    }

    /// <summary>"Your email client does not support HTML" is a placeholder if the HTML has more text.</summary>
    private static bool IsPlaceholder(string plain) =>
        plain.Length < MaxPlaceholder && plain.Contains("HTML", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Placeholders, words => plain.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The charset that the HTML itself declares.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> html)
    {
        var head = Encoding.ASCII.GetString(html[..Math.Min(html.Length, 2_048)]);
        var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        var at = meta < 0 ? -1 : head.IndexOf("charset=", meta, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new string([.. head.AsSpan(at + 8)
            .Trim("\"' ")
            .ToString()
            .TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':')]);
    }

    private static string Clean(string text)
    {
        var clean = text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        clean = TextCut.Of(clean, MailMessage.MaxBodyText);
        // A lone surrogate can't be stored as UTF-8.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)).TrimEnd();
    }
}
