using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>The form of "Add new opportunity" (B4).</summary>
/// <param name="TypeId">Null for the default type of <paramref name="Use"/>.</param>
/// <param name="ClientId">Null together with a <paramref name="NewClientName"/> to create a client with that name.</param>
/// <param name="NewClientDomain">The email domain that the new client owns, so that other senders at the domain are recognized; null for
/// none. Never a public one.</param>
/// <param name="Sender">The address of the <see cref="Messages.SendingParty"/> that becomes the contact; null for the determined
/// sender.</param>
/// <param name="ContactId">Null to add the sender as a contact of the client, if needed.</param>
/// <param name="ContactName">The name of a new contact.</param>
/// <param name="AgentId">Null for the current agent.</param>
public sealed record InboxTicketForm(
    string Summary,
    string Details,
    TicketUse Use = TicketUse.Opportunity,
    string? TypeId = null,
    string? ClientId = null,
    string? NewClientName = null,
    string? ContactId = null,
    string? ContactName = null,
    string? AgentId = null,
    string? StatusId = null,
    string? NewClientDomain = null,
    string? Sender = null);
