using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>
/// An action in a form that can be transferred to another installation. The action and everything that it refers to are identified by name,
/// because ids differ between installations.
/// </summary>
public sealed record ActionTemplate
{
    public string Name { get; init; } = "";

    public IReadOnlyList<TicketUse> Uses { get; init; } = [];

    public bool SendsEmail { get; init; }

    public bool ForQuotations { get; init; }

    /// <summary>The name of the ticket's new status; null leaves it unchanged.</summary>
    public string? NewStatus { get; init; }

    public FromKind From { get; init; }

    /// <summary>The address of the shared mailbox if <see cref="From"/> is <see cref="FromKind.Mailbox"/>.</summary>
    public string? Mailbox { get; init; }

    public string BodyTemplate { get; init; } = "";

    public bool IsEnabled { get; init; } = true;

    public int Position { get; init; }
}
