using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Describes the changes to a ticket for its timeline.</summary>
public sealed class TicketChanges(IClientStore clients, IAgentDirectory agents, ITicketStore tickets)
{
    internal sealed record Values(string TypeId, string Summary, string Details, string? ClientId, string? AgentId, string ContactIds);

    internal static Values Snapshot(Ticket ticket) => new(
        ticket.TypeId, ticket.Summary, ticket.Details, ticket.ClientId, ticket.AgentId,
        string.Join(',', ticket.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId)));

    /// <returns>One line for each changed field; null if nothing changed.</returns>
    internal async Task<CodedText?> DescribeAsync(Values before, Ticket ticket, CancellationToken cancellationToken)
    {
        var after = Snapshot(ticket);
        var lines = new List<CodedText>();
        if (before.Summary != after.Summary)
        {
            lines.Add(TimelineTexts.Summary.With(after.Summary, before.Summary));
        }

        if (before.TypeId != after.TypeId)
        {
            var type = (await tickets.ListTypesAsync(cancellationToken)).FirstOrDefault(type => type.Id == after.TypeId);
            lines.Add(TimelineTexts.Type.With(type?.Name));
        }

        if (before.ClientId != after.ClientId)
        {
            var client = after.ClientId is null ? null : await clients.FindAsync(after.ClientId, cancellationToken);
            lines.Add(client is null ? TimelineTexts.NoClient : TimelineTexts.Client.With(client.Name));
        }

        if (before.ContactIds != after.ContactIds)
        {
            var found = await clients.FindContactsAsync([.. ticket.Contacts.Select(row => row.ContactId)], cancellationToken);
            lines.Add(found.Count == 0
                ? TimelineTexts.NoContacts
                : TimelineTexts.Contacts.With(string.Join(", ", found.Select(contact => contact.Name))));
        }

        if (before.AgentId != after.AgentId)
        {
            var agent = after.AgentId is null ? null : await agents.FindAsync(after.AgentId, cancellationToken);
            lines.Add(agent is null ? TimelineTexts.Unassigned : TimelineTexts.Assigned.With(agent.Name));
        }

        if (before.Details != after.Details)
        {
            lines.Add(TimelineTexts.Details);
        }

        return lines.Count == 0 ? null : SharedTexts.LinesOf(lines);
    }
}
