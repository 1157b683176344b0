using SalesMailbox.Core.Access;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The form of a new or existing ticket.</summary>
public sealed class TicketEditForm
{
    public string? TypeId { get; set; }

    public string? Summary { get; set; }

    public string? Details { get; set; }

    [RefersTo(ObjectKind.Client)]
    public string? ClientId { get; set; }

    /// <summary>
    /// The ids of the contacts, main contact first; null rather than empty if there are none, because model binding keeps an existing list.
    /// </summary>
    [RefersTo(ObjectKind.Contact)]
    public IReadOnlyList<string>? ContactIds { get; set; }

    public string? AgentId { get; set; }

    public long Version { get; set; }

    public static TicketEditForm Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new()
        {
            TypeId = ticket.TypeId,
            Summary = ticket.Summary,
            Details = ticket.Details,
            ClientId = ticket.ClientId,
            ContactIds = [.. ticket.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId)],
            AgentId = ticket.AgentId,
            Version = ticket.Version,
        };
    }

    public NewTicket ToNew() =>
        new(Summary ?? "", Details ?? "", TypeId: TypeId ?? "", ClientId: ClientId, ContactIds: ContactIds, AgentId: AgentId);

    public TicketDetails ToDetails() => new(TypeId ?? "", Summary ?? "", Details ?? "", ClientId, ContactIds ?? [], AgentId, Version);
}
