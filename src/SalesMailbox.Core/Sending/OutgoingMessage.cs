using MimeKit;
using MimeKit.Text;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Creates the raw message (RFC 5322, 2045) of an email to be sent: plain text with an HTML alternative, and attachments.
/// </summary>
internal sealed class OutgoingMessage(IRawStore raw)
{
    /// <summary>
    /// Marks an email as sent by this product: the sender searches the Sent folder for it after a crash, and the import recognizes the sent
    /// copy by it. Its value is the id of the row.
    /// </summary>
    public const string MarkHeader = "X-Sales-Mailbox-Id";

    private static readonly (AddressRole Role, HeaderId Field)[] Recipients =
        [(AddressRole.To, HeaderId.To), (AddressRole.Cc, HeaderId.Cc), (AddressRole.Bcc, HeaderId.Bcc)];

    /// <param name="mail">The complete row; receives its <see cref="OutgoingMail.RawHash"/> and size.</param>
    /// <param name="quoted">The quoted message, added below.</param>
    /// <param name="inReplyTo">The Message-ID of the original message.</param>
    /// <param name="references">The References of the original message and its own id, oldest first (RFC 5322 3.6.4).</param>
    public async Task WriteAsync(
        OutgoingMail mail, QuotedMail? quoted, string? inReplyTo, IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        using var message = new MimeMessage();
        OutgoingHeaders.Add(message, HeaderId.From, [new MessageAddress { Name = mail.FromName, Address = mail.FromAddress }]);
        foreach (var (role, field) in Recipients)
        {
            OutgoingHeaders.Add(message, field, mail.Recipients.Where(address => address.Role == role));
        }

        OutgoingHeaders.AddText(message, HeaderId.Subject, mail.Subject);
        message.Date = mail.CreatedAt;
        OutgoingHeaders.Add(message, HeaderId.MessageId, [MessageIdOf(mail)]);
        message.Headers.Add(MarkHeader, mail.Id);
        OutgoingHeaders.Add(message, HeaderId.InReplyTo, inReplyTo is null ? [] : [inReplyTo]);
        OutgoingHeaders.Add(message, HeaderId.References, references);

        var opened = new List<Stream>();
        try
        {
            message.Body = await CreateBodyAsync(mail, quoted, opened, cancellationToken);
            await using var writer = await raw.CreateAsync(cancellationToken);
            var format = FormatOptions.Default.Clone();
            format.NewLineFormat = NewLineFormat.Dos;
            await message.WriteToAsync(format, writer.Stream, cancellationToken);
            var entry = await writer.CompleteAsync(cancellationToken);
            (mail.RawHash, mail.RawSize) = (entry.Hash, entry.Size);
        }
        finally
        {
            foreach (var stream in opened)
            {
                await stream.DisposeAsync();
            }
        }
    }

    /// <summary>
    /// Identifies the message in the Sent folder: by the mark, and by the original Message-ID where the service keeps or records it.
    /// </summary>
    public static SentMark Mark(OutgoingMail mail) => new(MarkHeader, mail.Id, $"<{MessageIdOf(mail)}>");

    /// <summary>The earliest time to search from in the Sent folder, with a tolerance because the service's clock may differ.</summary>
    public static DateTimeOffset SearchFrom(OutgoingMail mail) => (mail.FirstTriedAt ?? mail.CreatedAt) - TimeSpan.FromMinutes(10);

    private static string MessageIdOf(OutgoingMail mail) => $"{mail.Id}@{EmailAddress.DomainOf(mail.FromAddress)}";

    private async Task<MimeEntity> CreateBodyAsync(
        OutgoingMail mail, QuotedMail? quoted, List<Stream> opened, CancellationToken cancellationToken)
    {
        var plain = new TextPart(TextFormat.Plain) { Text = quoted is null ? mail.Text : $"{mail.Text}\n\n{quoted.Text}" };
        var html = new TextPart(TextFormat.Html)
        {
            Text = $"<!DOCTYPE html><html><body>{mail.Html}{(quoted is null ? "" : "<br>" + quoted.Html)}</body></html>",
        };
        var both = new MultipartAlternative(plain, html);
        if (mail.Attachments.Count == 0)
        {
            return both;
        }

        var mixed = new Multipart("mixed") { both };
        foreach (var attachment in mail.Attachments)
        {
            var stream = await raw.OpenAsync(attachment.Hash, cancellationToken);
            opened.Add(stream);
            var type = ContentType.TryParse(attachment.ContentType, out var parsed)
                ? parsed
                : new ContentType("application", "octet-stream");
            mixed.Add(new MimePart(type)
            {
                Content = new MimeContent(stream),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = attachment.FileName,
            });
        }

        return mixed;
    }
}
