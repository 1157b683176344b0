using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A ticket in a list, with names instead of ids.</summary>
/// <param name="ContactName">The name of the main contact.</param>
/// <param name="New">The number of emails that are new to the reader of the list.</param>
public sealed record TicketRow(
    Ticket Ticket, string TypeName, string StatusName, string? ClientName, string? ContactName, string? AgentName, int New = 0);

/// <summary>A page of a list of tickets.</summary>
/// <param name="Next">The key of the next page; null on the last page.</param>
public sealed record TicketRows(IReadOnlyList<TicketRow> Rows, string? Next);
