using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>An open ticket a mail may belong to, and why.</summary>
public sealed record TicketSuggestion(Ticket Ticket, CodedText Reason);
