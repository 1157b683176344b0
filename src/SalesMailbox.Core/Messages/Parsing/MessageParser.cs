using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Parses raw messages. No message is refused: fields that can't be read are empty (of 545 real messages, 75 had no Message-ID, 23 no Date
/// and 3 no From).
/// </summary>
internal static class MessageParser
{
    private const int MaxAddresses = 500;
    private const int MaxSubject = 1000;
    private const int MaxAuthenticationResults = 50;

    /// <param name="raw">The exact bytes, seekable; read from the start and left open.</param>
    /// <param name="cancellationToken">Cancels parsing, also in the middle of a part.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Task<ParsedMessage> ParseAsync(Stream raw, CancellationToken cancellationToken = default) =>
        ParseAsync(raw, new WorkMeter(cancellationToken: cancellationToken), cancellationToken);

    internal static async Task<ParsedMessage> ParseAsync(Stream raw, WorkMeter meter, CancellationToken cancellationToken)
    {
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);
        if (loaded.Message is not { } message)
        {
            return new ParsedMessage { Fingerprint = Fingerprints.Of(new ParsedMessage(), new MimeParts(loaded, meter), [], meter) };
        }

        meter.Check();
        var parts = new MimeParts(loaded, meter);
        var body = BodyTexts.Of(parts, meter);
        var attachments = AttachmentList.Of(parts, meter);
        var (kinds, evidence) = MessageClassifier.Classify(message);
        var (addresses, fromName) = Addresses(message, parts.Charset);
        var parsed = new ParsedMessage
        {
            InternetMessageId = InternetMessageId.Normalize(message.Headers[HeaderId.MessageId]),
            InReplyTo = InternetMessageId.ParseReferences(message.Headers[HeaderId.InReplyTo]) is [var first, ..] ? first : null,
            SentMark = message.Headers[Sending.OutgoingMessage.MarkHeader]?.Trim() is { Length: > 0 and <= Storage.Ids.MaxLength } mark
                ? mark
                : null,
            References = InternetMessageId.ParseConversation(message.Headers[HeaderId.References], message.Headers[HeaderId.InReplyTo]),
            Addresses = addresses,
            OriginalSenders = OriginalSenders.Of(message, parts.Charset),
            From = addresses.FirstOrDefault(address => address.Role == AddressRole.From),
            FromName = fromName,
            Subject = TextCut.Of(SubjectNormalizer.Tidy(HeaderText.Of(message.Headers, HeaderId.Subject, parts.Charset)), MaxSubject),
            Date = HeaderDates.Read(message.Headers[HeaderId.Date]),
            BodyText = body,
            Snippet = Snippets.Of(body),
            HasHtml = parts.HasHtml,
            Attachments = [.. attachments.Select(item => item.Attachment)],
            Kinds = kinds,
            KindEvidence = evidence,
            AuthenticationResults =
            [
                .. message.Headers.Where(
                    header => header.Field.Equals(Parsing.AuthenticationResults.Header, StringComparison.OrdinalIgnoreCase))
                    .Take(MaxAuthenticationResults).Select(header => header.Value),
            ],
            BouncedMessageIds = (kinds & MessageKinds.Bounce) == 0 ? [] : BouncedMessages.Find(message, body),
            NotDelivered = (kinds & MessageKinds.Bounce) == 0 ? null : DeliveryReports.Find(message, Snippets.Of(body)),
        };

        return parsed with { Fingerprint = Fingerprints.Of(parsed, parts, attachments, meter) };
    }

    private static (List<MessageAddress> Addresses, string FromName) Addresses(MimeMessage message, string? around)
    {
        var senders = Senders(Read(HeaderId.From));
        senders = senders.Count > 0 ? senders : Senders(Read(HeaderId.Sender));
        (AddressRole Role, IEnumerable<ParsedAddress> List)[] lists =
        [
            (AddressRole.From, senders), (AddressRole.To, Read(HeaderId.To)), (AddressRole.Cc, Read(HeaderId.Cc)),
            (AddressRole.Bcc, Read(HeaderId.Bcc)),
            (AddressRole.ReplyTo, Read(HeaderId.ReplyTo)),
        ];
        List<MessageAddress> addresses =
        [
            .. lists.SelectMany(list => list.List.Select(item => (list.Role, item)))
                .Where(item => item.item.Address is not null)
                .Take(MaxAddresses)
                .Select((item, position) => new MessageAddress
                {
                    Position = position,
                    Role = item.Role,
                    Name = Name(item.item.Name),
                    Address = item.item.Address!,
                }),
        ];
        return (addresses, senders is [var sender, ..] ? Name(sender.Name) : "");

        List<ParsedAddress> Read(HeaderId field) => [.. AddressHeader.Read(message.Headers, field, around)];
    }

    /// <summary>
    /// The addresses in angle brackets, whatever precedes them; if there are none, the addresses without brackets; otherwise only a name.
    /// </summary>
    private static List<ParsedAddress> Senders(List<ParsedAddress> from)
    {
        var addresses = from.FindAll(item => item.Address is not null);
        return addresses.Exists(item => item.IsBracketed) ? addresses.FindAll(item => item.IsBracketed)
            : addresses.Count > 0 ? addresses : [.. from.Where(item => item.Name.Length > 0).Take(1)];
    }

    private static string Name(string name) => TextCut.Of(SubjectNormalizer.Tidy(name), 200);
}
