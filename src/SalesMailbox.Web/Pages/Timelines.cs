using System.Security.Claims;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds a part of a ticket's timeline with a fixed number of queries.</summary>
public sealed class Timelines(
    ITicketStore tickets, IMessageStore messages, MailViews mails, OutgoingViews outgoing, IAgentDirectory agents, IUnreadEmailStore unread)
{
    private const int PartSize = 20;

    /// <summary>The maximum number of new emails that are shown open, because each loads a frame.</summary>
    private const int MaxOpen = 5;

    /// <param name="after">The key after which the part begins; null for the newest part, in which the newest email and new emails are
    /// shown open.</param>
    public async Task<Timeline> ReadAsync(
        ClaimsPrincipal user, Agent agent, string ticketId, string? after, CancellationToken cancellationToken)
    {
        var part = await tickets.ListEntriesAsync(ticketId, new PageRequest(after, PartSize), cancellationToken);
        var ids = part.Items.Select(entry => entry.MessageId).OfType<string>().ToList();

        // A person who may see the ticket may see its emails. An email that was just taken off the ticket isn't included.
        var found = (await messages.FindManyAsync(ids, cancellationToken)).Where(message => message.TicketId == ticketId).ToList();
        var mailOf = await mails.ManyAsync(user, agent, found, cancellationToken);
        var outgoingOf = await outgoing.FindAsync(agent, ids, cancellationToken);
        var agentOf = await AgentNames.ReadAsync(agents, part.Items.Select(entry => entry.AgentId).OfType<string>(), cancellationToken);
        var newest = after is null ? part.Items.LastOrDefault(entry => MailOf(entry) is not null) : null;
        var isNew = (await unread.ListByTicketAsync(ticketId, cancellationToken))
            .Where(row => row.AgentId == agent.Id)
            .Select(row => row.MessageId)
            .ToHashSet(StringComparer.Ordinal);
        var open = part.Items.Where(entry => MailOf(entry) is not null && isNew.Contains(entry.MessageId!))
            .TakeLast(MaxOpen)
            .Append(newest)
            .ToHashSet();

        var zone = agent.TimeZone;

        return new Timeline(
            ticketId,
            [
                .. part.Items.Select(entry => new TimelineRow(
                    entry, DayOf(entry), entry.AgentId is null ? null : agentOf[entry.AgentId], MailOf(entry), open.Contains(entry),
                    entry.MessageId is null ? null : outgoingOf.GetValueOrDefault(entry.MessageId),
                    MailOf(entry) is not null && isNew.Contains(entry.MessageId!))),
            ],
            part.Next,
            after is not null)
        {
            HasNew = isNew.Count > 0,
        };

        DateOnly DayOf(TimelineEntry entry) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(entry.At, zone).DateTime);

        MailView? MailOf(TimelineEntry entry) =>
            entry is { Kind: TimelineKind.Email, MessageId: { } id } ? mailOf.GetValueOrDefault(id) : null;
    }
}
