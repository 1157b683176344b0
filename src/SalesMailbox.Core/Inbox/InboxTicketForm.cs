using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>"Add new opportunity" (B4): what the form shows filled in, and what comes back.</summary>
/// <param name="TypeId">Null: the default type of <paramref name="Use"/>.</param>
/// <param name="ClientId">Null together with a <paramref name="NewClientName"/>: a client of that name is made.</param>
/// <param name="NewClientDomain">The mail domain the new client owns, so that the next one who writes from there is known; null for none. Never a public one.</param>
/// <param name="Sender">The address of the <see cref="Messages.SendingParty"/> that becomes the contact; null for the one that was found.</param>
/// <param name="ContactId">Null: the sender becomes a contact of the client, if they are none yet.</param>
/// <param name="ContactName">The name for a contact that is made.</param>
/// <param name="AgentId">Null: the current agent.</param>
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
