using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>An open ticket that a message may belong to, and the reason.</summary>
public sealed record TicketSuggestion(Ticket Ticket, CodedText Reason);
