using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Where a mail in My Inbox probably belongs.</summary>
/// <param name="ClientReason">Why this client; null without a client.</param>
/// <param name="Tickets">Open tickets, best first.</param>
/// <param name="IsColleague">The sender is of the own organization, and belongs to no client.</param>
public sealed record InboxSuggestion(Client? Client, Contact? Contact, CodedText? ClientReason, IReadOnlyList<TicketSuggestion> Tickets, bool IsColleague = false);
