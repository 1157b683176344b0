using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>Checks what was entered for an action definition and, only where nothing is wrong with it, copies it; for <see cref="ActionDefinitionManager"/> and hosts' own editors.</summary>
public sealed class ActionDefinitionEdits(IActionDefinitionStore actions, ITicketStore tickets, FromSettingValidation from, IStringLocalizer<ActionDefinitionEdits> text)
{
    /// <summary>Longest text a composer can begin with, in characters.</summary>
    public const int MaxTemplate = 10_000;

    public async Task<Result> ApplyAsync(ActionDefinition action, ActionDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(details);
        if (details.Version is { } shown && shown != action.Version)
        {
            return Result.Refused("", ChangedMeanwhile());
        }

        var errors = new List<Error>();
        var name = details.Name?.Trim() ?? "";
        if (name.Length is 0 or > ActionDefinition.MaxName)
        {
            errors.Add(new(nameof(details.Name), name.Length == 0 ? text["Enter the action's name, as agents see it on the button."] : text["A name can be up to {0} characters.", ActionDefinition.MaxName]));
        }
        else if ((await actions.ListAsync(cancellationToken)).Any(other => other.Id != action.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            errors.Add(new(nameof(details.Name), Taken()));
        }

        if (details.Uses.Count == 0 && !details.ForQuotations)
        {
            errors.Add(new(nameof(details.Uses), text["Choose at least one use the action is offered on."]));
        }

        if (details.NewStatusId is { Length: > 0 } status && (await tickets.ListStatusesAsync(cancellationToken)).All(known => known.Id != status))
        {
            errors.Add(new(nameof(details.NewStatusId), text["Choose one of the offered statuses."]));
        }

        if ((details.BodyTemplate?.Length ?? 0) > MaxTemplate)
        {
            errors.Add(new(nameof(details.BodyTemplate), text["The text can be up to {0} characters.", MaxTemplate]));
        }

        if (details.ForQuotations && !details.SendsEmail)
        {
            errors.Add(new(nameof(details.ForQuotations), text["Quotations are sent by email: switch on \"Sends an email\"."]));
        }

        if (details.SendsEmail && await from.CheckAsync(details.From, cancellationToken) is { } problem)
        {
            errors.Add(new(nameof(details.From), problem));
        }

        if (errors.Count == 0)
        {
            action.Name = name;
            action.Uses = [.. details.Uses.Distinct().Order()];
            (action.SendsEmail, action.ForQuotations, action.IsEnabled) = (details.SendsEmail, details.ForQuotations, details.IsEnabled);
            action.NewStatusId = string.IsNullOrEmpty(details.NewStatusId) ? null : details.NewStatusId;
            action.From = details.SendsEmail ? details.From : action.From; // kept, for when it sends again
            action.BodyTemplate = details.BodyTemplate?.Trim() ?? "";
            action.Position = details.Position;
        }

        return new Result(errors);
    }

    /// <summary>Runs a commit and says in words what the database may refuse.</summary>
    public Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(
            write,
            changed: () => Result.Refused("", ChangedMeanwhile()),
            taken: () => Result.Refused(nameof(ActionDetails.Name), Taken()),
            cancellationToken);

    private string Taken() => text["There is an action of this name already. Choose another name."];

    private string ChangedMeanwhile() => text["Someone else changed the action. Reload the page and make your change again."];
}
