using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Quotation"/> in the content editor. Orchard derives the shape from this class.</summary>
public class QuotationEditorViewModel
{
    public string? TicketId { get; set; }

    public string? Title { get; set; }

    public string? Currency { get; set; }

    public DateOnly? Date { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Intro { get; set; }

    public string? Closing { get; set; }

    /// <summary>The lines. Blank ones are ignored.</summary>
    public List<QuotationLineInput>? Lines { get; set; }

    public long Version { get; set; }

    [BindNever]
    public string? Label { get; set; }

    /// <summary>The opportunities that a new quotation can belong to.</summary>
    [BindNever]
    public IReadOnlyList<Ticket> Tickets { get; set; } = [];
}
