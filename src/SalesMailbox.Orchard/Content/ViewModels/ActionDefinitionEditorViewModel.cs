using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of an <see cref="ActionDefinition"/> in the content editor. Orchard derives the shape from this class.</summary>
public class ActionDefinitionEditorViewModel
{
    public string? Name { get; set; }

    public IReadOnlyList<TicketUse>? Uses { get; set; }

    public bool SendsEmail { get; set; }

    public bool ForQuotations { get; set; }

    public string? NewStatusId { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>See <see cref="FromText"/>.</summary>
    public string? From { get; set; }

    public string? BodyTemplate { get; set; }

    public int Position { get; set; }

    public long Version { get; set; }

    [BindNever]
    public IReadOnlyList<TicketStatus> Statuses { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Mailbox> Mailboxes { get; set; } = [];

    public ActionDetails ToDetails() =>
        new(Name, Uses ?? [], SendsEmail, ForQuotations, NewStatusId, IsEnabled, FromText.Read(From), BodyTemplate, Position, Version);
}
