using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

/// <summary>Creates the row of a message from the data of the mail service and the message itself.</summary>
internal static class MailMessageFactory
{
    public static MailMessage Create(Mailbox mailbox, FetchedMessage fetched, RawEntry raw, ParsedMessage parsed, DateTimeOffset now)
    {
        var isIncoming = IsIncoming(mailbox, fetched.Places, parsed);
        return new MailMessage
        {
            MailboxId = mailbox.Id,
            AgentId = mailbox.AgentId,
            ProviderId = fetched.ProviderId,
            ProviderThreadId = fetched.ThreadId,
            RawHash = raw.Hash,
            RawSize = raw.Size,
            Direction = isIncoming ? MessageDirection.Incoming : MessageDirection.Sent,
            InternetMessageId = parsed.InternetMessageId,
            InReplyTo = parsed.InReplyTo,
            Fingerprint = parsed.Fingerprint,
            FromAddress = parsed.From?.Address ?? "",
            FromName = parsed.FromName,
            FromDomain = EmailAddress.DomainOf(parsed.From?.Address),
            Addresses = [.. parsed.Addresses],
            Subject = parsed.Subject,
            NormalizedSubject = SubjectNormalizer.Normalize(parsed.Subject),
            Date = parsed.Date,
            ReceivedAt = fetched.ReceivedAt,
            ImportedAt = now,
            Snippet = parsed.Snippet,
            BodyText = parsed.BodyText,
            Attachments = [.. parsed.Attachments],
            HasAttachments = parsed.Attachments.Any(attachment => !attachment.IsInline),
            Kinds = parsed.Kinds,
            NotDelivered = isIncoming ? parsed.NotDelivered : null,
            IsRead = !isIncoming,
        };
    }
    /// <summary>
    /// A message in the inbox is incoming, unless its owner also sent it to others: with the owner in Cc, it is in both places. A note to
    /// oneself alone is incoming.
    /// </summary>
    private static bool IsIncoming(Mailbox mailbox, MailPlaces places, ParsedMessage parsed) =>
        (places & MailPlaces.Inbox) != MailPlaces.None
        && ((places & MailPlaces.Sent) == MailPlaces.None
            || parsed.Addresses.All(
                address => address.Role is AddressRole.From or AddressRole.ReplyTo || address.Address == mailbox.NormalizedAddress));
}
