namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>What a raw message says, decoded (RFC 5322, 2045-2049). Whatever it is made of, there is one: fields that can't be read are null or empty.</summary>
public sealed record ParsedMessage
{
    /// <summary>Without angle brackets; null where the mail has none.</summary>
    public string? InternetMessageId { get; init; }

    public string? InReplyTo { get; init; }

    /// <summary>The id of the outbox's row a mail of ours was made from; only to be believed in the sending mailbox's own Sent mail.</summary>
    public string? SentMark { get; init; }

    /// <summary>In the header's order, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>From, To, Cc, Bcc, Reply-To; addresses normalised.</summary>
    public IReadOnlyList<MessageAddress> Addresses { get; init; } = [];

    /// <summary>The first From (or Sender); null where there is none that is an address.</summary>
    public MessageAddress? From { get; init; }

    /// <summary>The sender's display name, also of one that has no valid address.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Who else the message names as its sender: roles <see cref="AddressRole.OriginalFrom"/> and <see cref="AddressRole.ForwardedFrom"/>.</summary>
    public IReadOnlyList<MessageAddress> OriginalSenders { get; init; } = [];

    public string Subject { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    /// <summary>Plain text, made from the HTML where the mail has no text part. At most <see cref="MailMessage.MaxBodyText"/> characters.</summary>
    public string BodyText { get; init; } = "";

    /// <summary>The first words of what the sender wrote themselves, at most 200 characters.</summary>
    public string Snippet { get; init; } = "";

    public bool HasHtml { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    public MessageKinds Kinds { get; init; }

    /// <summary>The header lines that gave the mail its <see cref="Kinds"/>.</summary>
    public IReadOnlyList<string> KindEvidence { get; init; } = [];

    /// <summary>A bounce's returned emails: their Message-IDs.</summary>
    public IReadOnlyList<string> BouncedMessageIds { get; init; } = [];

    /// <summary>Values of the Authentication-Results headers, topmost first, as they are written: by the mailbox's service, others on the way, or the sender.</summary>
    public IReadOnlyList<string> AuthenticationResults { get; init; } = [];

    /// <summary>A bounce: why the returned mail was not delivered; null where it was, or is only late.</summary>
    public string? NotDelivered { get; init; }

    /// <summary>SHA-256 over what does not differ between two recipients' copies of one mail, hexadecimal.</summary>
    public string Fingerprint { get; init; } = "";
}
