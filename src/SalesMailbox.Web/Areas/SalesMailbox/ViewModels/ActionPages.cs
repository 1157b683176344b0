using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="StatusName">Of the new status.</param>
/// <param name="FromWords">Its From address in words.</param>
public sealed record ActionRow(ActionDefinition Action, string? StatusName, string FromWords);

public sealed record ActionsPage(IReadOnlyList<ActionRow> Rows);

/// <summary>Both tabs of an action definition; each posts only its own fields.</summary>
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

    /// <summary>The tab Details, the rest as it is stored.</summary>
    public ActionDetails ToDetails(ActionDefinition stored) => new(
        Name, Uses ?? [], SendsEmail, ForQuotations, NewStatusId, IsEnabled, stored.From, stored.BodyTemplate, Position, Version);

    /// <summary>The tab Defaults, the rest as it is stored.</summary>
    public ActionDetails ToDefaults(ActionDefinition stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(
            stored.Name, [.. stored.Uses], stored.SendsEmail, stored.ForQuotations, stored.NewStatusId, stored.IsEnabled, FromText.Read(From), BodyTemplate, stored.Position, Version);
    }
}

/// <param name="Id">Null for a new one.</param>
/// <param name="Tab">"details" or "defaults".</param>
/// <param name="Choices">What a From address can be set to.</param>
public sealed record ActionEditPage(string? Id, string Tab, string Title, bool StoredSendsEmail, ActionForm Form, IReadOnlyList<TicketStatus> Statuses, FromChoices Choices);
