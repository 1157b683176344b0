using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Steps;

/// <summary>Creates the tickets as their agents, and closes some.</summary>
internal static class TicketSteps
{
    public static IEnumerable<DemoStep> All(DemoWorld world)
    {
        foreach (var ticket in DemoTickets.All)
        {
            yield return new(ticket.Made.Before(world.Now), stop => OpenAsync(world, ticket, stop));
            if (ticket.Closed is { } closed)
            {
                yield return new(closed.Before(world.Now), stop => CloseAsync(world, ticket, stop));
            }
        }
    }

    private static async Task OpenAsync(DemoWorld world, DemoTicket ticket, CancellationToken cancellationToken)
    {
        var agent = world.Agents[ticket.Agent];
        var form = new NewTicket(
            ticket.Summary,
            ticket.Details,
            ticket.Use,
            ClientId: world.Contacts[ticket.Contacts[0].Address].ClientId,
            ContactIds: [.. ticket.Contacts.Select(contact => world.Contacts[contact.Address].ContactId)],
            AgentId: agent.Id,
            StatusId: ticket.Closed is null ? await StatusAsync(world, ticket, cancellationToken) : null);
        var made = await world.MakeAsync<TicketManager, Ticket>(tickets => tickets.CreateAsync(form, agent, cancellationToken));
        world.Tickets[ticket.Summary] = made.Id;
    }

    private static async Task CloseAsync(DemoWorld world, DemoTicket ticket, CancellationToken cancellationToken)
    {
        var status = await StatusAsync(world, ticket, cancellationToken);
        await world.MakeAsync<TicketManager, Ticket>(tickets =>
            tickets.CloseAsync(world.Tickets[ticket.Summary], world.Agents[ticket.Agent], status, cancellationToken));
    }

    private static Task<string> StatusAsync(DemoWorld world, DemoTicket ticket, CancellationToken cancellationToken) =>
        world.DoAsync<ITicketStore, string>(async tickets =>
            (await tickets.ListStatusesAsync(cancellationToken)).OrderBy(status => status.Position).ElementAt(ticket.Status).Id);
}
