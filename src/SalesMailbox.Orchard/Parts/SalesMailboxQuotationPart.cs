using OrchardCore.ContentManagement;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Orchard.Parts;

/// <summary>A <see cref="Quotation"/> as content. Its title is the content item's display text.</summary>
public sealed class SalesMailboxQuotationPart : ContentPart
{
    /// <summary>A number of the tenant; 0 until the quotation is first saved.</summary>
    public long Number { get; set; }

    public string TicketId { get; set; } = "";

    public string? ClientId { get; set; }

    public string Title { get; set; } = "";

    public string Currency { get; set; } = "";

    public DateOnly Date { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string Intro { get; set; } = "";

    public string Closing { get; set; } = "";

    public IList<QuotationLine> Lines { get; set; } = [];

    public QuotationState State { get; set; }

    public string AgentId { get; set; } = "";

    public string? BasedOnId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? MailId { get; set; }

    public string? PdfHash { get; set; }

    public long PdfSize { get; set; }

    /// <summary>The agent's user name, by which another site that imports the item finds the agent.</summary>
    public string AgentName { get; set; } = "";

    public long EntityVersion { get; set; }
}
