using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Tells automatic mail by its headers: automatic replies (RFC 3834, and the X- headers of Exchange and older programs), bounces (RFC 3464, null
/// reverse path), lists (RFC 2369, RFC 2919, Precedence). Never by words in the subject: people write about holidays too.
/// </summary>
internal static class MessageClassifier
{
    private const int MaxEvidence = 20;

    /// <summary>Only these are decoded: a message can have thousands of others.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "Auto-Submitted", "X-Autoreply", "X-Autorespond", "X-Autoreply-From", "X-Auto-Response-Suppress", "Precedence", "List-Id", "List-Unsubscribe", "List-Post", "Return-Path",
        "X-Failed-Recipients",
    };

    public static (MessageKinds Kinds, IReadOnlyList<string> Evidence) Classify(MimeMessage message)
    {
        var isReply = IsReply(message);
        var found = message.Headers.Where(header => Telling.Contains(header.Field))
            .Select(header => (header.Field, Value: Cut(header.Value.Trim())))
            .Select(header => (Kind: KindOf(header.Field, header.Value, isReply), Line: $"{header.Field}: {header.Value}"))
            .Append(FromReport(message))
            .Append(FromSender(message))
            .Where(item => item.Kind != MessageKinds.None)
            .ToList();
        var kinds = found.Aggregate(MessageKinds.None, (all, item) => all | item.Kind);

        // Both are sent with a null reverse path and Auto-Submitted (RFC 3834 3.3, RFC 3464 2). The report or its sender tells a bounce; without them it is
        // an automatic reply.
        if (kinds.HasFlag(MessageKinds.Bounce | MessageKinds.AutoReply))
        {
            var weak = found.Where(item => item.Kind == MessageKinds.Bounce).All(item => item.Line.StartsWith("Return-Path", StringComparison.OrdinalIgnoreCase));
            var dropped = weak ? MessageKinds.Bounce : MessageKinds.AutoReply;
            kinds &= ~dropped;
            found.RemoveAll(item => item.Kind == dropped);
        }

        return (kinds, [.. found.Select(item => item.Line).Distinct().Take(MaxEvidence)]);
    }

    private static MessageKinds KindOf(string field, string value, bool isReply) => field.ToUpperInvariant() switch
    {
        "AUTO-SUBMITTED" when !FirstWord(value).Equals("no", StringComparison.OrdinalIgnoreCase) => MessageKinds.AutoReply,
        "X-AUTOREPLY" or "X-AUTORESPOND" when !value.Equals("no", StringComparison.OrdinalIgnoreCase) => MessageKinds.AutoReply,
        "X-AUTOREPLY-FROM" => MessageKinds.AutoReply,
        // "Answer me with no machine": machines say so, but so do CRM programs on mail of people. Only an answer that says so is taken for a machine's.
        "X-AUTO-RESPONSE-SUPPRESS" when isReply && SuppressesReplies(value) => MessageKinds.AutoReply,
        "PRECEDENCE" when value.ToUpperInvariant() is "AUTO_REPLY" or "AUTO-REPLY" => MessageKinds.AutoReply,
        "PRECEDENCE" when value.ToUpperInvariant() is "BULK" or "LIST" or "JUNK" => MessageKinds.List,
        "LIST-ID" or "LIST-UNSUBSCRIBE" or "LIST-POST" => MessageKinds.List,
        "RETURN-PATH" when value == "<>" => MessageKinds.Bounce,
        "X-FAILED-RECIPIENTS" => MessageKinds.Bounce,
        _ => MessageKinds.None,
    };

    private static (MessageKinds Kind, string Line) FromReport(MimeMessage message)
    {
        var type = message.Body?.ContentType;
        var report = type?.IsMimeType("multipart", "report") == true ? type.Parameters["report-type"] ?? "" : "";
        return report.ToUpperInvariant() switch
        {
            "DELIVERY-STATUS" => (MessageKinds.Bounce, "Content-Type: multipart/report; report-type=delivery-status"),
            "DISPOSITION-NOTIFICATION" => (MessageKinds.AutoReply, "Content-Type: multipart/report; report-type=disposition-notification"),
            _ => (MessageKinds.None, ""),
        };
    }

    private static (MessageKinds Kind, string Line) FromSender(MimeMessage message)
    {
        var address = message.From.Mailboxes.FirstOrDefault()?.Address ?? "";
        var local = address.Split('@')[0].ToUpperInvariant();
        return local is "MAILER-DAEMON" or "POSTMASTER" ? (MessageKinds.Bounce, $"From: {Cut(address)}") : (MessageKinds.None, "");
    }

    private static bool IsReply(MimeMessage message) => message.Headers.Contains(HeaderId.InReplyTo) || message.Headers.Contains(HeaderId.References);

    private static bool SuppressesReplies(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries).Any(word => word.ToUpperInvariant() is "ALL" or "OOF" or "AUTOREPLY");

    private static string FirstWord(string value) => value.Split(';', ' ', '(')[0];

    private static string Cut(string value) => TextCut.Of(value, 120);
}
