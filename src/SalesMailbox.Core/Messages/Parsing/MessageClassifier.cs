using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Tells automatic mail by its headers: automatic replies (RFC 3834, and the X- headers of Exchange and older programs), bounces (RFC 3464, null
/// reverse path), lists (RFC 2369, RFC 2919, Precedence). Never by words in the subject: people write about holidays too.
/// </summary>
internal static class MessageClassifier
{
    public static (MessageKinds Kinds, IReadOnlyList<string> Evidence) Classify(MimeMessage message)
    {
        var kinds = MessageKinds.None;
        var evidence = new List<string>();
        foreach (var header in message.Headers)
        {
            var kind = KindOf(header.Field, header.Value.Trim());
            if (kind != MessageKinds.None)
            {
                kinds |= kind;
                evidence.Add($"{header.Field}: {Cut(header.Value.Trim())}");
            }
        }

        if (message.Body is MultipartReport { ReportType: "delivery-status" } || message.Body?.ContentType.IsMimeType("multipart", "report") == true
            && string.Equals(message.Body.ContentType.Parameters["report-type"], "delivery-status", StringComparison.OrdinalIgnoreCase))
        {
            kinds |= MessageKinds.Bounce;
            evidence.Add("Content-Type: multipart/report; report-type=delivery-status");
        }

        if (message.From.Mailboxes.FirstOrDefault() is { } from && IsMailerDaemon(from.Address))
        {
            kinds |= MessageKinds.Bounce;
            evidence.Add($"From: {from.Address}");
        }

        // A bounce is also sent with Auto-Submitted; it is treated as the more particular thing.
        return ((kinds & MessageKinds.Bounce) != 0 ? kinds & ~MessageKinds.AutoReply : kinds, evidence);
    }

    private static MessageKinds KindOf(string field, string value) => field.ToUpperInvariant() switch
    {
        "AUTO-SUBMITTED" when !value.StartsWith("no", StringComparison.OrdinalIgnoreCase) => MessageKinds.AutoReply,
        "X-AUTOREPLY" or "X-AUTORESPOND" when !value.Equals("no", StringComparison.OrdinalIgnoreCase) => MessageKinds.AutoReply,
        "X-AUTOREPLY-FROM" => MessageKinds.AutoReply,
        "PRECEDENCE" when value.Equals("auto_reply", StringComparison.OrdinalIgnoreCase) => MessageKinds.AutoReply,
        "PRECEDENCE" when value.ToUpperInvariant() is "BULK" or "LIST" or "JUNK" => MessageKinds.List,
        "LIST-ID" or "LIST-UNSUBSCRIBE" or "LIST-POST" => MessageKinds.List,
        "RETURN-PATH" when value == "<>" => MessageKinds.Bounce,
        "X-FAILED-RECIPIENTS" => MessageKinds.Bounce,
        _ => MessageKinds.None,
    };

    private static bool IsMailerDaemon(string address) =>
        address.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase) || address.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string value) => value.Length > 120 ? value[..120] : value;
}
