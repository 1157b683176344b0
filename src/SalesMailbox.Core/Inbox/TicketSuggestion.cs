using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>An open ticket a mail may belong to, and why, in words.</summary>
public sealed record TicketSuggestion(Ticket Ticket, string Reason);
