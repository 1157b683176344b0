using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Handover;

/// <summary>What an agent has that can be handed over.</summary>
/// <param name="From">Also someone who is no longer active, or removed.</param>
/// <param name="InboxEmails">In the agent's My Inbox.</param>
/// <param name="DoneEmails">What the agent marked as done.</param>
/// <param name="OpenTickets">Assigned to the agent.</param>
public sealed record HandoverPreview(Agent From, IReadOnlyList<Mailbox> Mailboxes, int InboxEmails, int DoneEmails, int OpenTickets)
{
    public bool IsEmpty => Mailboxes.Count + InboxEmails + DoneEmails + OpenTickets == 0;
}

/// <summary>What is handed over to another agent.</summary>
/// <param name="Mailboxes">New email is imported for the new owner, who signs in first (C7).</param>
/// <param name="Inbox">What lies in My Inbox, done or not; what is on tickets stays there.</param>
/// <param name="Tickets">The open ones.</param>
public sealed record HandoverChoice(string ToAgentId, bool Mailboxes, bool Inbox, bool Tickets);

/// <summary>What was handed over.</summary>
public sealed record HandoverOutcome(int Mailboxes, int InboxEmails, int Tickets);
