namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// The decoded content of a raw message (RFC 5322, 2045-2049). Parsing always succeeds; fields that can't be read are null or empty.
/// </summary>
public sealed record ParsedMessage
{
    /// <summary>Without angle brackets; null if the message has none.</summary>
    public string? InternetMessageId { get; init; }

    public string? InReplyTo { get; init; }

    /// <summary>
    /// The id of the outbox row that an email from this product was made from. Trustworthy only in the Sent folder of the sending mailbox.
    /// </summary>
    public string? SentMark { get; init; }

    /// <summary>In the order of the header, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>From, To, Cc, Bcc and Reply-To, with normalized addresses.</summary>
    public IReadOnlyList<MessageAddress> Addresses { get; init; } = [];

    /// <summary>The first From (or Sender); null if there is no valid address.</summary>
    public MessageAddress? From { get; init; }

    /// <summary>The sender's display name, even if the address is not valid.</summary>
    public string FromName { get; init; } = "";

    /// <summary>
    /// Further senders that the message names: roles <see cref="AddressRole.OriginalFrom"/> and <see cref="AddressRole.ForwardedFrom"/>.
    /// </summary>
    public IReadOnlyList<MessageAddress> OriginalSenders { get; init; } = [];

    public string Subject { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    /// <summary>
    /// The plain text, converted from the HTML if the message has no text part. At most <see cref="MailMessage.MaxBodyText"/> characters.
    /// </summary>
    public string BodyText { get; init; } = "";

    /// <summary>The first words of the sender's own text, at most 200 characters.</summary>
    public string Snippet { get; init; } = "";

    public bool HasHtml { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    public MessageKinds Kinds { get; init; }

    /// <summary>The header lines that determine the <see cref="Kinds"/>.</summary>
    public IReadOnlyList<string> KindEvidence { get; init; } = [];

    /// <summary>The Message-IDs of the emails that a bounce returns.</summary>
    public IReadOnlyList<string> BouncedMessageIds { get; init; } = [];

    /// <summary>
    /// The values of the Authentication-Results headers, topmost first, as written by the mailbox's service, by other servers or by the
    /// sender.
    /// </summary>
    public IReadOnlyList<string> AuthenticationResults { get; init; } = [];

    /// <summary>Why the email that a bounce returns was not delivered; null if it was delivered or is only delayed.</summary>
    public string? NotDelivered { get; init; }

    /// <summary>The SHA-256 hash, in hexadecimal, of what two recipients' copies of one email have in common.</summary>
    public string Fingerprint { get; init; } = "";
}
