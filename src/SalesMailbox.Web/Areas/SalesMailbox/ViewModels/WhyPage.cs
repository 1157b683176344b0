using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>"Why here?": the decision in words and the way the mail took since.</summary>
/// <param name="Decision">Null for mail that was never decided on.</param>
/// <param name="Ticket">The ticket the decision chose or made, if it is still there.</param>
/// <param name="Client">The client whose note it is.</param>
public sealed record WhyPage(
    MailMessage Message, MatchDecision? Decision, DecisionExplanation? Explanation, Ticket? Ticket, IReadOnlyList<MoveRow> Moves, Client? Client)
{
    /// <summary>What brought it where it is, if a person did; null where it is still where the import put it.</summary>
    public MoveRow? Placed => Moves is [.., { Agent: not null } last] ? last : null;
}

/// <summary>One step of the mail's way.</summary>
/// <param name="Agent">Who did it; null: the import.</param>
/// <param name="Ticket">Where it went, if that is a ticket that is still there.</param>
/// <param name="Reason">Why, in words; null where an agent did it.</param>
/// <param name="IsHandover">It stayed where it was, and became another agent's.</param>
public sealed record MoveRow(DateTimeOffset At, string? Agent, MessagePlace To, Ticket? Ticket, string? Reason, bool IsHandover = false);
