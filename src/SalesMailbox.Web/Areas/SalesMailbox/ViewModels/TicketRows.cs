using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A ticket in a list, with names for its ids.</summary>
/// <param name="ContactName">The main contact.</param>
/// <param name="New">How many emails are new to who reads the list.</param>
public sealed record TicketRow(Ticket Ticket, string TypeName, string StatusName, string? ClientName, string? ContactName, string? AgentName, int New = 0);

/// <summary>A page of a list of tickets.</summary>
/// <param name="Next">Leads to the page after; null on the last.</param>
public sealed record TicketRows(IReadOnlyList<TicketRow> Rows, string? Next);
