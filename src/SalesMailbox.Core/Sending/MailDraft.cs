using SalesMailbox.Core.Actions;

namespace SalesMailbox.Core.Sending;

/// <summary>An email as an agent wrote it. Errors of <see cref="Outbox"/> use the names of the properties.</summary>
public sealed record MailDraft
{
    public required string TicketId { get; init; }

    public ActionDefinition? Action { get; init; }

    public string? QuotationId { get; init; }

    /// <summary>The client of the quotation.</summary>
    public string? ClientId { get; init; }

    /// <summary>The mailbox that the agent selected; null for the preselected one.</summary>
    public string? MailboxId { get; init; }

    /// <summary>Addresses as entered: separated by commas, semicolons or line breaks, with or without names.</summary>
    public string? To { get; init; }

    public string? Cc { get; init; }

    public string? Bcc { get; init; }

    public string? Subject { get; init; }

    /// <summary>HTML of a rich editor; made safe before use.</summary>
    public string? Html { get; init; }

    /// <summary>Plain text, if there is no <see cref="Html"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The stored message that it replies to.</summary>
    public string? ReplyToMessageId { get; init; }

    /// <summary>Whether the original message is quoted below.</summary>
    public bool IncludeQuote { get; init; }

    public IReadOnlyList<OutgoingAttachment> Attachments { get; init; } = [];

    /// <summary>The new status of the ticket; null leaves it unchanged.</summary>
    public string? NewStatusId { get; init; }

    public bool IsQuotation => QuotationId is not null;
}
