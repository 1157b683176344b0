using System.Text;
using MimeKit;
using SalesMailbox.Demo.Mails;

namespace SalesMailbox.Demo.Writing;

/// <summary>Writes the story's emails as raw messages.</summary>
internal static class MailWriter
{
    static MailWriter() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="now">The time at which the demo is created, which is later than the email's own time.</param>
    public static byte[] Write(DemoMail mail, DateTimeOffset now)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var raw = new MemoryStream();
        using var message = Compose(mail, now);
        message.WriteTo(format, raw);
        return raw.ToArray();
    }

    private static MimeMessage Compose(DemoMail mail, DateTimeOffset now)
    {
        var charset = mail.Charset.Length > 0 ? Encoding.GetEncoding(mail.Charset) : Encoding.UTF8;
        var message = new MimeMessage { Date = mail.At.Before(now), Body = Body(mail, now) };
        message.Headers.Replace(HeaderId.Subject, charset, mail.Subject);
        message.From.AddRange(InternetAddressList.Parse(mail.From));
        message.To.AddRange(InternetAddressList.Parse(mail.To));
        if (mail.Cc.Length > 0)
        {
            message.Cc.AddRange(InternetAddressList.Parse(mail.Cc));
        }

        if (mail.InReplyTo is { } parent)
        {
            message.InReplyTo = parent;
            message.References.Add(parent);
        }

        foreach (var (name, value) in mail.Headers)
        {
            message.Headers.Add(name, value);
        }

        if (mail.Id is { } id)
        {
            message.MessageId = id;
        }
        else
        {
            message.Headers.Remove(HeaderId.MessageId);
        }

        return message;
    }

    private static MimeEntity Body(DemoMail mail, DateTimeOffset now)
    {
        if (mail.Bounce is { } bounce)
        {
            return BounceReport.Create(mail.Text, bounce);
        }

        var content = Content(mail);
        MimeEntity[] attached =
        [
            .. mail.Attachments.Select(file => Part(file, ContentDisposition.Attachment)),
            .. mail.Forwarded is { } forwarded
                ? new[]
                {
                    new MessagePart
                    {
                        Message = Compose(forwarded, now),
                        ContentDisposition = new(ContentDisposition.Attachment) { FileName = "forwarded.eml" },
                    },
                }
                : [],
        ];
        return attached.Length == 0 ? content : new Multipart("mixed", [content, .. attached]);
    }

    private static MimeEntity Content(DemoMail mail)
    {
        if (mail.Html is not { } html)
        {
            return TextOf(mail, "plain", mail.Text);
        }

        MimeEntity shown = TextOf(mail, "html", html);
        if (mail.Images.Count > 0)
        {
            shown = new MultipartRelated([shown, .. mail.Images.Select(file => Part(file, ContentDisposition.Inline))]);
        }

        return mail.Text.Length == 0 ? shown : new MultipartAlternative(TextOf(mail, "plain", mail.Text), shown);
    }

    private static MimePart TextOf(DemoMail mail, string subtype, string text)
    {
        if (mail.Charset.Length > 0)
        {
            var part = new TextPart(subtype);
            part.SetText(Encoding.GetEncoding(mail.Charset), text);
            return part;
        }

        // Old programs send 8-bit text without declaring the character set.
        var bytes = Encoding.GetEncoding("windows-1252").GetBytes(text);
        return new MimePart("text", subtype)
        {
            Content = new MimeContent(new MemoryStream(bytes)),
            ContentTransferEncoding = ContentEncoding.EightBit,
        };
    }

    private static MimePart Part(DemoFile file, string disposition) => new(ContentType.Parse(file.MediaType))
    {
        Content = new MimeContent(new MemoryStream(file.Content)),
        ContentDisposition = new ContentDisposition(disposition) { FileName = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
        ContentId = disposition == ContentDisposition.Inline ? file.Name : null,
    };
}
