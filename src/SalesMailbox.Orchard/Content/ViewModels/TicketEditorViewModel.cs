using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Ticket"/> in the content editor. Orchard derives the shape from this class.</summary>
public class TicketEditorViewModel
{
    public string? Summary { get; set; }

    public string? TypeId { get; set; }

    public string? StatusId { get; set; }

    public string? ClientId { get; set; }

    public IReadOnlyList<string>? ContactIds { get; set; }

    public string? AgentId { get; set; }

    public string? Details { get; set; }

    public long Version { get; set; }

    [BindNever]
    public long Number { get; set; }

    /// <summary>The ticket types with the use of this content type. Other uses have other content types.</summary>
    [BindNever]
    public IReadOnlyList<TicketType> Types { get; set; } = [];

    [BindNever]
    public IReadOnlyList<TicketStatus> Statuses { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Client> Clients { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Contact> Contacts { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Agent> Agents { get; set; } = [];
}
