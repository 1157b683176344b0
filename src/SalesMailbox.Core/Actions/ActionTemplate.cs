using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>An action as it can be carried to another installation. It is known by its name; what it refers to by names too, as ids are each installation's own.</summary>
public sealed record ActionTemplate
{
    public string Name { get; init; } = "";

    public IReadOnlyList<TicketUse> Uses { get; init; } = [];

    public bool SendsEmail { get; init; }

    public bool ForQuotations { get; init; }

    /// <summary>The name of the ticket's new status; null leaves it as it is.</summary>
    public string? NewStatus { get; init; }

    public FromKind From { get; init; }

    /// <summary>The address of the shared mailbox, where <see cref="From"/> is <see cref="FromKind.Mailbox"/>.</summary>
    public string? Mailbox { get; init; }

    public string BodyTemplate { get; init; } = "";

    public bool IsEnabled { get; init; } = true;

    public int Position { get; init; }
}
