using FsCheck.Xunit;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class UnreadEmailProperties
{
    private static readonly string?[] Agents = [World.Anna.Id, World.Ben.Id, null];

    /// <summary>
    /// Whatever is done in whatever order, a mark belongs to an email that is on the ticket, and only to the ticket's agent (or nobody).
    /// </summary>
    [Property(MaxTest = 25)]
    public async Task<bool> AnySteps_MarksAreOfEmailThatIsThere(byte[] steps)
    {
        await using var world = await World.CreateAsync();
        Ticket[] tickets = [await world.TicketAsync("Solar roof"), await world.TicketAsync("Wind wheel")];
        var messages = new List<string>();
        foreach (var step in steps.Take(12))
        {
            await DoAsync(world, tickets, messages, step);
        }

        foreach (var ticket in tickets)
        {
            var current = await world.AgainAsync(ticket);
            var there = (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest(Size: 200))).Items
                .Where(entry => entry.Kind == TimelineKind.Email).Select(entry => entry.MessageId).ToHashSet();
            var marks = await world.Get<IUnreadEmailStore>().ListByTicketAsync(ticket.Id);
            if (!marks.All(mark => there.Contains(mark.MessageId) && mark.AgentId == (current.AgentId ?? UnreadEmail.Nobody))
                || marks.Select(mark => mark.MessageId).Distinct().Count() != marks.Count)
            {
                return false;
            }
        }

        return await world.UnreadAsync(World.Anna.Id) + await world.UnreadAsync(World.Ben.Id) + await world.UnreadAsync(UnreadEmail.Nobody)
            == (await world.MarksAsync(tickets[0].Id)).Count + (await world.MarksAsync(tickets[1].Id)).Count;
    }

    private static async Task DoAsync(World world, Ticket[] tickets, List<string> messages, byte step)
    {
        await world.NewScopeAsync();
        var ticket = tickets[step & 1];
        var message = messages.Count == 0 ? null : messages[(step >> 1) % messages.Count];
        switch (step % 9)
        {
            case 0 or 1 or 2:
                messages.Add((await world.ReceiveAsync(ticket.Summary)).Id);
                break;
            case 3 when message is not null:
                await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message, ticket.Id);
                break;
            case 4 when message is not null && await world.Get<IMessageStore>().FindAsync(message) is { Place: MessagePlace.Ticket }:
                await world.Get<MessageMover>().MoveToInboxAsync(World.Ben, message);
                break;
            case 5:
                await world.AssignAsync(ticket.Id, Agents[(step >> 1) % Agents.Length]);
                break;
            case 6:
                await world.Get<TicketReadMarker>().MarkReadAsync(World.Anna, ticket.Id, message is null ? null : [message]);
                break;
            case 7 when (await world.AgainAsync(ticket)).AgentId == World.Anna.Id:
                await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Anna, ticket.Id);
                break;
            default:
                await world.Get<TicketReadMarker>().MarkReadAsync(World.Ben, ticket.Id, null);
                break;
        }
    }
}
