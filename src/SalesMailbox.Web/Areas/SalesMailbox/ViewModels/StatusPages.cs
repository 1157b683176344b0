using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

public sealed record StatusesPage(IReadOnlyList<TicketStatus> Statuses);

/// <param name="Id">Null for a new status.</param>
public sealed record StatusEditPage(string? Id, string Title, StatusForm Form);

public sealed class StatusForm
{
    public string? Name { get; set; }

    public TicketStatusMeaning Meaning { get; set; }

    public bool IsDefault { get; set; }

    public int Position { get; set; }

    public static StatusForm Of(TicketStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new()
        {
            Name = status.Name,
            Meaning = TicketStatusManager.MeaningOf(status),
            IsDefault = status.IsDefault,
            Position = status.Position,
        };
    }

    public TicketStatusForm ToForm() => new(Name, Meaning, IsDefault, Position);
}
