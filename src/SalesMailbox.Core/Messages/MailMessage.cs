using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>One imported message of one mailbox. Its raw bytes are in the <see cref="IRawStore"/> under <see cref="RawHash"/>.</summary>
public sealed class MailMessage : IVersioned
{
    /// <summary>
    /// Maximum length of the body text that the row stores for search and previews, in characters. The rest is read from the raw message.
    /// </summary>
    public const int MaxBodyText = 32_768;

    /// <summary>Maximum length of <see cref="NotDelivered"/>, in characters.</summary>
    public const int MaxNotDelivered = 1000;

    public string Id { get; set; } = Ids.New();

    public string MailboxId { get; set; } = "";

    /// <summary>The agent whose inbox the message is in: the mailbox's owner at the time of the import.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>The mail service's id of the message; unique within the mailbox.</summary>
    public string ProviderId { get; set; } = "";

    public string? ProviderThreadId { get; set; }

    /// <summary>The key in the raw store: the SHA-256 hash of the raw bytes in hexadecimal.</summary>
    public string RawHash { get; set; } = "";

    public long RawSize { get; set; }

    public MessageDirection Direction { get; set; }

    /// <summary>The Message-ID header without angle brackets (RFC 5322 3.6.4); null if the email has none.</summary>
    public string? InternetMessageId { get; set; }

    public string? InReplyTo { get; set; }

    /// <summary>Equal for copies of the same email in several mailboxes.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Normalized; empty if the email has no From.</summary>
    public string FromAddress { get; set; } = "";

    public string FromName { get; set; } = "";

    public string FromDomain { get; set; } = "";

    /// <summary>
    /// Where the actual sender is stated if it is not <see cref="FromAddress"/>. Use <see cref="SendingParty.Of"/> to read it.
    /// </summary>
    public PartySource PartySource { get; set; }

    /// <summary>Normalized; empty if <see cref="PartySource"/> is From.</summary>
    public string PartyAddress { get; set; } = "";

    /// <summary>Empty if <see cref="PartySource"/> is From.</summary>
    public string PartyName { get; set; } = "";

    /// <summary>From, To, Cc, Bcc and Reply-To in the order of the headers, followed by other possible senders.</summary>
    public IList<MessageAddress> Addresses { get; set; } = [];

    public string Subject { get; set; } = "";

    public string NormalizedSubject { get; set; } = "";

    /// <summary>The Date header; null if it is missing or can't be read.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>When the mail service received the message. Lists sort by it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>The first words of the text, without quoted text.</summary>
    public string Snippet { get; set; } = "";

    /// <summary>The plain text, at most <see cref="MaxBodyText"/> characters.</summary>
    public string BodyText { get; set; } = "";

    public IList<MailAttachment> Attachments { get; set; } = [];

    /// <summary>Whether the message has an attachment that is not an inline image.</summary>
    public bool HasAttachments { get; set; }

    public MessageKinds Kinds { get; set; }

    /// <summary>
    /// Whether the mailbox's own mail service reported that the message fails the DMARC policy of its From domain, so that its sender may
    /// be forged.
    /// </summary>
    public bool FailsDmarc { get; set; }

    /// <summary>
    /// Why delivery failed, in the words of the other server; set on the bounce and on the sent message that it refers to. Null if delivery
    /// did not fail.
    /// </summary>
    public string? NotDelivered { get; set; }

    public MessagePlace Place { get; set; }

    /// <summary>Set if <see cref="Place"/> is <see cref="MessagePlace.Ticket"/>.</summary>
    public string? TicketId { get; set; }

    /// <summary>Set if <see cref="Place"/> is <see cref="MessagePlace.CrmNote"/>.</summary>
    public string? CrmNoteId { get; set; }

    public bool IsRead { get; set; }

    /// <summary>The client of the sender, if a contact or domain is known; lists show it.</summary>
    public string? ClientId { get; set; }

    /// <summary>The contact of the sender; null if unknown.</summary>
    public string? ContactId { get; set; }

    public long Version { get; set; }
}
