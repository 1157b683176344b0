using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="StatusName">The name of the new status.</param>
/// <param name="FromWords">The From address in words.</param>
public sealed record ActionRow(ActionDefinition Action, string? StatusName, string FromWords);

public sealed record ActionsPage(IReadOnlyList<ActionRow> Rows);

/// <summary>The form of both tabs of an action definition; each tab posts only its own fields.</summary>
public sealed class ActionForm
{
    public string? Name { get; set; }

    public IReadOnlyList<TicketUse>? Uses { get; set; }

    public bool SendsEmail { get; set; }

    public bool ForQuotations { get; set; }

    public string? NewStatusId { get; set; }

    public bool IsEnabled { get; set; }

    public int Position { get; set; }

    /// <summary>See <see cref="FromText"/>.</summary>
    public string? From { get; set; }

    public string? BodyTemplate { get; set; }

    public long Version { get; set; }

    public static ActionForm Of(ActionDefinition action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new()
        {
            Name = action.Name,
            Uses = [.. action.Uses],
            SendsEmail = action.SendsEmail,
            ForQuotations = action.ForQuotations,
            NewStatusId = action.NewStatusId,
            IsEnabled = action.IsEnabled,
            Position = action.Position,
            From = FromText.Of(action.From),
            BodyTemplate = action.BodyTemplate,
            Version = action.Version,
        };
    }

    /// <summary>Returns the values of the tab Details, and the stored values of the rest.</summary>
    public ActionDetails ToDetails(ActionDefinition stored) => new(
        Name, Uses ?? [], SendsEmail, ForQuotations, NewStatusId, IsEnabled, stored.From, stored.BodyTemplate, Position, Version);

    /// <summary>Returns the values of the tab Defaults, and the stored values of the rest.</summary>
    public ActionDetails ToDefaults(ActionDefinition stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(
            stored.Name, [.. stored.Uses], stored.SendsEmail, stored.ForQuotations, stored.NewStatusId, stored.IsEnabled,
            FromText.Read(From), BodyTemplate, stored.Position, Version);
    }
}

/// <param name="Id">Null for a new action.</param>
/// <param name="Tab">"details" or "defaults".</param>
/// <param name="Choices">The options for the From address.</param>
public sealed record ActionEditPage(
    string? Id,
    string Tab,
    string Title,
    bool StoredSendsEmail,
    ActionForm Form,
    IReadOnlyList<TicketStatus> Statuses,
    FromChoices Choices);
