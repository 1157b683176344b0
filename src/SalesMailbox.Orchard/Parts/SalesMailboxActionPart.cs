using OrchardCore.ContentManagement;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>An <see cref="ActionDefinition"/> as content. Its name is the content item's display text.</summary>
public sealed class SalesMailboxActionPart : ContentPart
{
    public string Name { get; set; } = "";

    public IList<TicketUse> Uses { get; set; } = [];

    public bool SendsEmail { get; set; }

    public bool ForQuotations { get; set; }

    public string? NewStatusId { get; set; }

    public FromKind FromKind { get; set; }

    public string? FromMailboxId { get; set; }

    public string BodyTemplate { get; set; } = "";

    public bool IsEnabled { get; set; } = true;

    public int Position { get; set; }

    public long EntityVersion { get; set; }
}
