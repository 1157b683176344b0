using SalesMailbox.Core.Actions;

namespace SalesMailbox.Core.Sending;

/// <summary>A mail as an agent wrote it. Property names are the fields that messages of <see cref="Outbox"/> name.</summary>
public sealed record MailDraft
{
    public required string TicketId { get; init; }

    public ActionDefinition? Action { get; init; }

    public string? QuotationId { get; init; }

    /// <summary>The client a quotation is for.</summary>
    public string? ClientId { get; init; }

    /// <summary>The mailbox the agent chose; null for the preselected one.</summary>
    public string? MailboxId { get; init; }

    /// <summary>Addresses as people write them: separated by commas, semicolons or new lines, with or without a name.</summary>
    public string? To { get; init; }

    public string? Cc { get; init; }

    public string? Bcc { get; init; }

    public string? Subject { get; init; }

    /// <summary>From a rich editor; whatever it holds is made safe.</summary>
    public string? Html { get; init; }

    /// <summary>Plain text, where there is no <see cref="Html"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The stored message it answers.</summary>
    public string? ReplyToMessageId { get; init; }

    /// <summary>Whether the answered mail goes below, as quoted text.</summary>
    public bool IncludeQuote { get; init; }

    public IReadOnlyList<OutgoingAttachment> Attachments { get; init; } = [];

    /// <summary>The ticket's new status; null leaves it.</summary>
    public string? NewStatusId { get; init; }

    public bool IsQuotation => QuotationId is not null;
}
