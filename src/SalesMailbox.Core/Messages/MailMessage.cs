using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>One imported message of one mailbox. Its raw bytes are in the <see cref="IRawStore"/> under <see cref="RawHash"/>.</summary>
public sealed class MailMessage : IVersioned
{
    /// <summary>Longest body text kept in the row for search and previews, in characters; the rest is read from the raw message.</summary>
    public const int MaxBodyText = 32_768;

    /// <summary>Longest <see cref="NotDelivered"/>, in characters.</summary>
    public const int MaxNotDelivered = 1000;

    public string Id { get; set; } = Ids.New();

    public string MailboxId { get; set; } = "";

    /// <summary>The mailbox's owner when it was imported: the agent whose inbox it is in.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>The service's id; unique together with the mailbox.</summary>
    public string ProviderId { get; set; } = "";

    public string? ProviderThreadId { get; set; }

    /// <summary>SHA-256 of the raw bytes, hexadecimal: the key in the raw store.</summary>
    public string RawHash { get; set; } = "";

    public long RawSize { get; set; }

    public MessageDirection Direction { get; set; }

    /// <summary>The Message-ID header without angle brackets (RFC 5322 3.6.4); null where the mail has none.</summary>
    public string? InternetMessageId { get; set; }

    public string? InReplyTo { get; set; }

    /// <summary>Equal for the same mail received in two mailboxes.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Normalised; empty where the mail has no From.</summary>
    public string FromAddress { get; set; } = "";

    public string FromName { get; set; } = "";

    public string FromDomain { get; set; } = "";

    /// <summary>Who sent it where that is not <see cref="FromAddress"/>; read it with <see cref="SendingParty.Of"/>.</summary>
    public PartySource PartySource { get; set; }

    /// <summary>Normalized; empty where <see cref="PartySource"/> is From.</summary>
    public string PartyAddress { get; set; } = "";

    /// <summary>Empty where <see cref="PartySource"/> is From.</summary>
    public string PartyName { get; set; } = "";

    /// <summary>From, To, Cc, Bcc and Reply-To, in the header's order; then who else may have sent it.</summary>
    public IList<MessageAddress> Addresses { get; set; } = [];

    public string Subject { get; set; } = "";

    public string NormalizedSubject { get; set; } = "";

    /// <summary>The Date header, where it can be read.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>When the service received it. Lists sort by it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>The first words, without quoted text.</summary>
    public string Snippet { get; set; } = "";

    public string BodyText { get; set; } = "";

    public IList<MailAttachment> Attachments { get; set; } = [];

    /// <summary>True if there is an attachment that is not an inline image.</summary>
    public bool HasAttachments { get; set; }

    public MessageKinds Kinds { get; set; }

    /// <summary>The mailbox's own service found that the message fails the DMARC policy of its From domain: its sender may be forged.</summary>
    public bool FailsDmarc { get; set; }

    /// <summary>Why delivery failed, in the other server's words: on the bounce, and on the sent message that came back. Null where it did not fail.</summary>
    public string? NotDelivered { get; set; }

    public MessagePlace Place { get; set; }

    /// <summary>Set where <see cref="Place"/> is <see cref="MessagePlace.Ticket"/>.</summary>
    public string? TicketId { get; set; }

    /// <summary>Set where <see cref="Place"/> is <see cref="MessagePlace.CrmNote"/>.</summary>
    public string? CrmNoteId { get; set; }

    public bool IsRead { get; set; }

    /// <summary>The sender's client where a contact or a domain is known: the list's client mark.</summary>
    public string? ClientId { get; set; }

    public string? ContactId { get; set; }

    public long Version { get; set; }
}
