using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// One email that is or was to be sent: a row of the outbox, written before the mail service is called. Its raw bytes are created once,
/// when it is queued, and are in the <see cref="IRawStore"/> under <see cref="RawHash"/>. The stored <see cref="MailMessage"/> of the sent
/// email has the same <see cref="Id"/>, and so does the ticket's timeline entry from the start.
/// </summary>
public sealed class OutgoingMail : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string TicketId { get; set; } = "";

    /// <summary>The action that was run; null for an email without one.</summary>
    public string? ActionId { get; set; }

    /// <summary>The quotation that is sent with it.</summary>
    public string? QuotationId { get; set; }

    /// <summary>The agent who sends.</summary>
    public string AgentId { get; set; } = "";

    public string MailboxId { get; set; } = "";

    public string FromAddress { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>The setting that determined the mailbox (O7).</summary>
    public SenderSource Source { get; set; }

    /// <summary>To, Cc and Bcc.</summary>
    public IList<MessageAddress> Recipients { get; set; } = [];

    public string Subject { get; set; } = "";

    /// <summary>The agent's text without the quoted message; safe HTML.</summary>
    public string Html { get; set; } = "";

    /// <summary>The agent's text as plain text.</summary>
    public string Text { get; set; } = "";

    public IList<OutgoingAttachment> Attachments { get; set; } = [];

    /// <summary>The stored message that it replies to.</summary>
    public string? ReplyToMessageId { get; set; }

    /// <summary>The service's thread in the sending mailbox that it continues.</summary>
    public string? ProviderThreadId { get; set; }

    public string RawHash { get; set; } = "";

    public long RawSize { get; set; }

    public OutgoingState State { get; set; }

    /// <summary>Why it is waiting or failed.</summary>
    public CodedText? Reason { get; set; }

    /// <summary>How many attempts to send, or to read back the sent message, were made. A retry by the agent resets it.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// When it has to be processed: the next attempt, the end of a sender's claim, or the next try to read back the sent message. Null if
    /// nothing is left to do.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether an attempt has begun and its outcome is unknown; the Sent folder must be searched before sending.</summary>
    public bool MayHaveBeenSent { get; set; }

    /// <summary>When the first attempt began; a copy in the Sent folder can't be older.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The service's id of the sent message.</summary>
    public string? ProviderId { get; set; }

    /// <summary>The Message-ID that it was sent with. The service may have replaced the original one, so it is read back.</summary>
    public string? InternetMessageId { get; set; }

    /// <summary>When the sent message was stored; null until then.</summary>
    public DateTimeOffset? StoredAt { get; set; }

    public long Version { get; set; }
}
