using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Validates the input for a ticket and copies it to the ticket only if there are no errors.</summary>
public sealed class TicketValidation(
    ITicketStore tickets, IClientStore clients, IAgentDirectory agents)
{
    public const int MaxDetails = 65_536;
    public const int MaxContacts = 50;

    internal async Task<List<Error>> ApplyAsync(Ticket ticket, TicketDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var type = (await tickets.ListTypesAsync(cancellationToken)).FirstOrDefault(type => type.Id == details.TypeId);
        if (type is null)
        {
            errors.Add(TicketErrors.UnknownType.At(nameof(details.TypeId)));
        }

        if (string.IsNullOrWhiteSpace(details.Summary))
        {
            errors.Add(TicketErrors.NoSummary.At(nameof(details.Summary)));
        }
        else if (details.Summary.Trim().Length > Ticket.MaxSummary)
        {
            errors.Add(TicketErrors.SummaryTooLong.At(nameof(details.Summary), Ticket.MaxSummary));
        }

        if (FormText.Lines(details.Details).Length > MaxDetails)
        {
            errors.Add(TicketErrors.DetailsTooLong.At(nameof(details.Details), MaxDetails));
        }

        if (details.ClientId is not null && await clients.FindAsync(details.ClientId, cancellationToken) is null)
        {
            errors.Add(ClientErrors.Gone.At(nameof(details.ClientId)));
        }

        var contacts = await ContactsAsync(details, errors, cancellationToken);
        await CheckAgentAsync(ticket, details, errors, cancellationToken);
        if (errors.Count == 0)
        {
            ticket.TypeId = type!.Id;
            ticket.Use = type.Use;
            TicketSummary.Set(ticket, details.Summary);
            ticket.Details = FormText.Lines(details.Details);
            ticket.ClientId = details.ClientId;
            ticket.AgentId = details.AgentId;
            ticket.Contacts = contacts;
        }

        return errors;
    }

    internal static TicketContact RowOf(Contact contact, int position) =>
        new() { ContactId = contact.Id, Position = position, Address = contact.NormalizedEmail, Domain = contact.Domain };

    private async Task<List<TicketContact>> ContactsAsync(TicketDetails details, List<Error> errors, CancellationToken cancellationToken)
    {
        var ids = details.ContactIds.Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        if (ids.Count > MaxContacts)
        {
            errors.Add(TicketErrors.TooManyContacts.At(nameof(details.ContactIds), MaxContacts));
            return [];
        }

        var found = (await clients.FindContactsAsync(ids, cancellationToken)).ToDictionary(contact => contact.Id);
        if (ids.Any(id => !found.TryGetValue(id, out var contact) || contact.ClientId != details.ClientId))
        {
            errors.Add(TicketErrors.ForeignContact.At(nameof(details.ContactIds)));
            return [];
        }

        return [.. ids.Select((id, position) => RowOf(found[id], position))];
    }

    // Former agents keep their tickets until someone reassigns them.
    private async Task CheckAgentAsync(Ticket ticket, TicketDetails details, List<Error> errors, CancellationToken cancellationToken)
    {
        if (details.AgentId is null || details.AgentId == ticket.AgentId)
        {
            return;
        }

        if (await agents.FindAsync(details.AgentId, cancellationToken) is not { IsActive: true })
        {
            errors.Add(TicketErrors.InactiveAgent.At(nameof(details.AgentId)));
        }
    }
}
