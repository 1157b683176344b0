using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads raw messages. No mail is refused: what can't be read is left empty (of 545 real ones 75 had no Message-ID, 23 no Date, 3 no From).</summary>
public static class MessageParser
{
    private const int MaxAddresses = 500;
    private const int MaxSubject = 1000;
    private const int MaxAuthenticationResults = 50;

    /// <param name="raw">The exact bytes, seekable; read from its start, left open.</param>
    /// <param name="cancellationToken">Stops within a part too.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Task<ParsedMessage> ParseAsync(Stream raw, CancellationToken cancellationToken = default) =>
        ParseAsync(raw, new WorkMeter(cancellationToken: cancellationToken), cancellationToken);

    internal static async Task<ParsedMessage> ParseAsync(Stream raw, WorkMeter meter, CancellationToken cancellationToken)
    {
        using var message = await MimeLoader.LoadAsync(raw, cancellationToken);
        if (message is null)
        {
            return new ParsedMessage { Fingerprint = Fingerprints.Of(new ParsedMessage(), new MimeParts(null), []) };
        }

        meter.Check();
        var parts = new MimeParts(message);
        var body = BodyTexts.Of(parts, meter);
        var attachments = AttachmentList.Of(parts, meter);
        var (kinds, evidence) = MessageClassifier.Classify(message);
        var addresses = Addresses(message);
        var parsed = new ParsedMessage
        {
            InternetMessageId = InternetMessageId.Normalize(message.Headers[HeaderId.MessageId]),
            InReplyTo = InternetMessageId.ParseReferences(message.Headers[HeaderId.InReplyTo]) is [var first, ..] ? first : null,
            SentMark = message.Headers[Sending.OutgoingMessage.MarkHeader]?.Trim() is { Length: > 0 and <= Storage.Ids.MaxLength } mark ? mark : null,
            References = InternetMessageId.ParseReferences(message.Headers[HeaderId.References]),
            Addresses = addresses,
            From = addresses.FirstOrDefault(address => address.Role == AddressRole.From),
            Subject = TextCut.Of(SubjectNormalizer.Tidy(message.Subject), MaxSubject),
            Date = message.Headers.Contains(HeaderId.Date) && message.Date > DateTimeOffset.UnixEpoch ? message.Date.ToUniversalTime() : null,
            BodyText = body,
            Snippet = Snippets.Of(body),
            HasHtml = parts.HasHtml,
            Attachments = [.. attachments.Select(item => item.Attachment)],
            Kinds = kinds,
            KindEvidence = evidence,
            AuthenticationResults =
            [
                .. message.Headers.Where(header => header.Field.Equals(Parsing.AuthenticationResults.Header, StringComparison.OrdinalIgnoreCase))
                    .Take(MaxAuthenticationResults).Select(header => header.Value),
            ],
            BouncedMessageIds = (kinds & MessageKinds.Bounce) == 0 ? [] : BouncedMessages.Find(message, body),
            NotDelivered = (kinds & MessageKinds.Bounce) == 0 ? null : DeliveryReports.Find(message, Snippets.Of(body)),
        };

        return parsed with { Fingerprint = Fingerprints.Of(parsed, parts, attachments) };
    }

    private static List<MessageAddress> Addresses(MimeMessage message)
    {
        var from = message.From.Mailboxes.Any() || message.Sender is null ? message.From.Mailboxes : [message.Sender];
        (AddressRole Role, IEnumerable<MailboxAddress> List)[] lists =
        [
            (AddressRole.From, from), (AddressRole.To, message.To.Mailboxes), (AddressRole.Cc, message.Cc.Mailboxes),
            (AddressRole.Bcc, message.Bcc.Mailboxes), (AddressRole.ReplyTo, message.ReplyTo.Mailboxes),
        ];

        return
        [
            .. lists.SelectMany(list => list.List.Select(mailbox => (list.Role, mailbox)))
                .Select(item => (item.Role, item.mailbox.Name, Address: EmailAddress.Normalize(item.mailbox.Address)))
                .Where(item => item.Address is not null)
                .Take(MaxAddresses)
                .Select((item, position) => new MessageAddress { Position = position, Role = item.Role, Name = TextCut.Of(SubjectNormalizer.Tidy(item.Name), 200), Address = item.Address! }),
        ];
    }
}
