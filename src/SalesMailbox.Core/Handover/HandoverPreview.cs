using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Handover;

/// <summary>What an agent has that can be handed over.</summary>
/// <param name="From">The agent, who can be inactive or removed.</param>
/// <param name="InboxEmails">The number of emails in the agent's My Inbox.</param>
/// <param name="DoneEmails">The number of emails that the agent marked as done.</param>
/// <param name="OpenTickets">The number of open tickets assigned to the agent.</param>
public sealed record HandoverPreview(Agent From, IReadOnlyList<Mailbox> Mailboxes, int InboxEmails, int DoneEmails, int OpenTickets)
{
    public bool IsEmpty => Mailboxes.Count + InboxEmails + DoneEmails + OpenTickets == 0;
}

/// <summary>What to hand over to another agent.</summary>
/// <param name="Mailboxes">The mailboxes. The new owner signs in, and then new email is imported for them (C7).</param>
/// <param name="Inbox">The messages in My Inbox, done or not. Messages on tickets stay there.</param>
/// <param name="Tickets">The open tickets.</param>
public sealed record HandoverChoice(string ToAgentId, bool Mailboxes, bool Inbox, bool Tickets);

/// <summary>How much was handed over.</summary>
public sealed record HandoverOutcome(int Mailboxes, int InboxEmails, int Tickets);
