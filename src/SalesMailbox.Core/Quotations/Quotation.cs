using System.Globalization;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>An offer to a client, on an opportunity (H1).</summary>
public sealed class Quotation : IVersioned
{
    public const int MaxTitle = 200;

    public string Id { get; set; } = Ids.New();

    /// <summary>Counted per tenant from 1; assigned by the first commit.</summary>
    public long Number { get; set; }

    /// <summary>The opportunity.</summary>
    public string TicketId { get; set; } = "";

    /// <summary>The client of the opportunity when the quotation was created.</summary>
    public string? ClientId { get; set; }

    public string Title { get; set; } = "";

    /// <summary>A code of <see cref="Currencies"/>.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>The date on the quotation.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The last day on which it is valid; null for unlimited.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Plain text above the lines.</summary>
    public string Intro { get; set; } = "";

    /// <summary>Plain text below the totals.</summary>
    public string Closing { get; set; } = "";

    public IList<QuotationLine> Lines { get; set; } = [];

    public QuotationState State { get; set; }

    /// <summary>The agent who created it.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>The quotation that this one is a new version of.</summary>
    public string? BasedOnId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was accepted or declined.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>
    /// The last outgoing email with the quotation, whose own state says whether it was sent. Null if an agent delivered the quotation
    /// personally.
    /// </summary>
    public string? MailId { get; set; }

    /// <summary>The hash of the PDF as sent, in the raw store. It does not change with later changes to the company's address.</summary>
    public string? PdfHash { get; set; }

    public long PdfSize { get; set; }

    public long Version { get; set; }

    /// <summary>The number as shown to users: "Q-0012".</summary>
    public string Label => LabelOf(Number);

    /// <summary>Formats a number as shown to users: "Q-0012".</summary>
    public static string LabelOf(long number) => string.Create(CultureInfo.InvariantCulture, $"Q-{number:0000}");

    /// <summary>Parses a number as entered: "Q-0012", "q12", "12".</summary>
    public static bool TryParseNumber(string? text, out long number)
    {
        var digits = (text ?? "").Trim().TrimStart('q', 'Q').TrimStart('-');
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}
