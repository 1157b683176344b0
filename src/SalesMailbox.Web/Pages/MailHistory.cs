using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the explanation of why an email is where it is (X9).</summary>
public sealed class MailHistory(
    IDecisionStore decisions,
    IMessageMoveStore history,
    ITicketStore tickets,
    IClientStore clients,
    IAgentDirectory agents,
    ICurrentAgent current,
    MatchExplanation explanation)
{
    public async Task<WhyPage> ReadAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var decision = await decisions.FindAsync(message.Id, cancellationToken);
        var moves = await history.ListAsync(message.Id, cancellationToken);
        var ids = moves.Select(move => move.ToTicketId).Append(decision?.TicketId).OfType<string>().Distinct().ToList();
        var ticketOf = ids.Count == 0 ? [] : (await tickets.FindManyAsync(ids, cancellationToken)).ToDictionary(ticket => ticket.Id);
        var names = await AgentNames.ReadAsync(agents, moves.Select(move => move.AgentId).OfType<string>(), cancellationToken);
        return new WhyPage(
            message,
            decision,
            decision is null ? null : explanation.Explain(decision, (await current.GetAsync(cancellationToken))?.Id == message.AgentId),
            Find(decision?.TicketId),
            [.. moves.Select(move => new MoveRow(
                move.At,
                move.AgentId is null ? null : names[move.AgentId],
                move.ToPlace,
                Find(move.ToTicketId),
                move.Reason == MatchReason.ByHand ? null : explanation.Reason(move.Reason),
                move.Reason == MatchReason.HandedOver))],
            message.CrmNoteId is { } note && await clients.FindNoteAsync(note, cancellationToken) is { } found
                ? await clients.FindAsync(found.ClientId, cancellationToken)
                : null);

        Ticket? Find(string? id) => id is null ? null : ticketOf.GetValueOrDefault(id);
    }
}
