using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// One mail that is or was to be sent: the outbox's row, written before the mail service is asked. Its raw bytes are made once, when it is queued, and are in the
/// <see cref="IRawStore"/> under <see cref="RawHash"/>. Once sent, the stored <see cref="MailMessage"/> has the same <see cref="Id"/>, and so has the ticket's timeline entry from the beginning.
/// </summary>
public sealed class OutgoingMail : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string TicketId { get; set; } = "";

    /// <summary>The action that was run; null for a mail written without one.</summary>
    public string? ActionId { get; set; }

    /// <summary>The quotation that is sent with it.</summary>
    public string? QuotationId { get; set; }

    /// <summary>The agent who sends.</summary>
    public string AgentId { get; set; } = "";

    public string MailboxId { get; set; } = "";

    public string FromAddress { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>Which setting decided the mailbox (O7).</summary>
    public SenderSource Source { get; set; }

    /// <summary>To, Cc and Bcc.</summary>
    public IList<MessageAddress> Recipients { get; set; } = [];

    public string Subject { get; set; } = "";

    /// <summary>What the agent wrote, without the quoted mail; safe HTML.</summary>
    public string Html { get; set; } = "";

    /// <summary>The same as plain text.</summary>
    public string Text { get; set; } = "";

    public IList<OutgoingAttachment> Attachments { get; set; } = [];

    /// <summary>The stored message it answers.</summary>
    public string? ReplyToMessageId { get; set; }

    /// <summary>The service's thread in the sending mailbox that it continues.</summary>
    public string? ProviderThreadId { get; set; }

    public string RawHash { get; set; } = "";

    public long RawSize { get; set; }

    public OutgoingState State { get; set; }

    /// <summary>Why it waits or failed.</summary>
    public CodedText? Reason { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// When somebody has to look at it: the next attempt, the end of a sender's claim, or the next try to read back what was sent. Null: nothing is left to do.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>An attempt began and its end is unknown: look in Sent before sending.</summary>
    public bool MayHaveBeenSent { get; set; }

    /// <summary>When the first attempt began: it can't be in Sent from before.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The service's id of the sent message.</summary>
    public string? ProviderId { get; set; }

    /// <summary>The Message-ID it went out with: the service may have put its own in place of ours, so it is read back.</summary>
    public string? InternetMessageId { get; set; }

    /// <summary>When the sent message was stored; null while that is still to be done.</summary>
    public DateTimeOffset? StoredAt { get; set; }

    public long Version { get; set; }
}
