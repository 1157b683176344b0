using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Where a message in My Inbox probably belongs.</summary>
/// <param name="ClientReason">Why this client is suggested; null without a client.</param>
/// <param name="Tickets">Open tickets, best match first.</param>
/// <param name="IsColleague">Whether the sender is from the organization itself and belongs to no client.</param>
public sealed record InboxSuggestion(
    Client? Client, Contact? Contact, CodedText? ClientReason, IReadOnlyList<TicketSuggestion> Tickets, bool IsColleague = false);
