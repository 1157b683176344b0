using System.Text;
using MimeKit;
using MimeKit.Text;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads bodies as text, whatever charset they claim.</summary>
internal static class BodyTexts
{
    /// <summary>More of one part than this is not read, in bytes; the original has it.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The plain text of a mail, made from HTML where there is none; at most <see cref="MailMessage.MaxBodyText"/> characters.</summary>
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

    /// <summary>A part's decoded text; format=flowed (RFC 3676) is unwrapped.</summary>
    public static string Read(TextPart part)
    {
        if (part.Content is not { } content)
        {
            return "";
        }

        var text = Decode(content.Stream?.Length > MaxBytes ? Beginning(part, content) : part);
        return part is { IsFlowed: true, IsHtml: false } ? Unwrap(text, part.ContentType.Parameters["delsp"]) : text;
    }

    private static string Of(MailBody body, WorkMeter meter)
    {
        var plain = string.Join("\n\n", body.Plain.Select(Read)).Trim();
        return plain.Length > 0 ? plain : string.Join("\n\n", body.Html.Select(part => HtmlText.Of(Read(part), meter))).Trim();
    }

    private static string Decode(TextPart part)
    {
        try
        {
            return part.Text ?? "";
        }
        catch (Exception problem) when (problem is NotSupportedException or ArgumentException)
        {
            // A charset nobody knows: the ASCII part of it is better than nothing, and the original is kept.
            return part.GetText(Encoding.Latin1);
        }
    }

    private static TextPart Beginning(TextPart part, IMimeContent content)
    {
        using var decoded = content.Open();
        var bytes = new byte[MaxBytes];
        var length = decoded.ReadAtLeast(bytes, MaxBytes, throwOnEndOfStream: false);
        var beginning = new TextPart(part.ContentType.MediaSubtype) { Content = new MimeContent(new MemoryStream(bytes, 0, length)) };
        beginning.ContentType.Charset = part.ContentType.Charset;
        return beginning;
    }

    private static string Unwrap(string text, string? deleteSpace) =>
        new FlowedToText { DeleteSpace = string.Equals(deleteSpace, "yes", StringComparison.OrdinalIgnoreCase) }.Convert(text);

    private static string Clean(string text)
    {
        var clean = text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        clean = TextCut.Of(clean, MailMessage.MaxBodyText);
        // Half a surrogate pair can't be stored as UTF-8.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)).TrimEnd();
    }
}
