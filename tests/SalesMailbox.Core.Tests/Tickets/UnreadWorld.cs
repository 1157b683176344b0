using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

/// <summary>Reads from the world who has not read which emails.</summary>
internal static class UnreadWorld
{
    public static async Task<int> UnreadAsync(this World world, string agentId)
    {
        await world.NewScopeAsync();
        return await world.Get<IUnreadEmailStore>().CountAsync(agentId, 100);
    }

    /// <summary>Returns "agent:message" for each mark on the ticket, in order.</summary>
    public static async Task<IReadOnlyList<string>> MarksAsync(this World world, string ticketId)
    {
        await world.NewScopeAsync();
        return [.. (await world.Get<IUnreadEmailStore>().ListByTicketAsync(ticketId))
            .Select(row => $"{row.AgentId}:{row.MessageId}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Imports an email of Clara about the ticket with this summary.</summary>
    public static async Task<MailMessage> ReceiveAsync(this World world, string summary, Action<MailMessage>? change = null)
    {
        var message = world.Mail("clara@brightwell.example", summary, change: change);
        await world.FileAsync(message);
        return message;
    }

    public static async Task AssignAsync(this World world, string ticketId, string? agentId)
    {
        await world.NewScopeAsync();
        var ticket = (await world.Get<ITicketStore>().FindAsync(ticketId))!;
        var details = new TicketDetails(ticket.TypeId, ticket.Summary, ticket.Details, ticket.ClientId,
            [.. ticket.Contacts.Select(row => row.ContactId)], agentId, ticket.Version);
        Assert.True((await world.Get<TicketManager>().UpdateAsync(ticketId, details, World.Ben)).Succeeded);
    }

    public static async Task<Ticket> AgainAsync(this World world, Ticket ticket)
    {
        await world.NewScopeAsync();
        return (await world.Get<ITicketStore>().FindAsync(ticket.Id))!;
    }
}
