using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>"Why here?": the decision in words and the message's moves since then.</summary>
/// <param name="Decision">Null for a message without a decision.</param>
/// <param name="Ticket">The ticket that the decision chose or created, if it still exists.</param>
/// <param name="Client">The client of the note.</param>
public sealed record WhyPage(
    MailMessage Message,
    MatchDecision? Decision,
    DecisionExplanation? Explanation,
    Ticket? Ticket,
    IReadOnlyList<MoveRow> Moves,
    Client? Client)
{
    /// <summary>The move that brought the message to its place, if a person made it; null if it is still where the import put it.</summary>
    public MoveRow? Placed => Moves is [.., { Agent: not null } last] ? last : null;
}

/// <summary>A move of a message.</summary>
/// <param name="Agent">The name of the agent; null for the import.</param>
/// <param name="Ticket">The ticket that the message was put on, if it still exists.</param>
/// <param name="Reason">The reason in words; null if an agent moved it.</param>
/// <param name="IsHandover">Whether the message stayed at its place and was handed over to another agent.</param>
public sealed record MoveRow(DateTimeOffset At, string? Agent, MessagePlace To, Ticket? Ticket, string? Reason, bool IsHandover = false);
