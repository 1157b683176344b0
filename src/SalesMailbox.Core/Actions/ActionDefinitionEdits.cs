using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>
/// Validates input for an action definition and copies it only if there are no errors. For <see cref="ActionDefinitionManager"/> and hosts'
/// own editors.
/// </summary>
public sealed class ActionDefinitionEdits(IActionDefinitionStore actions, ITicketStore tickets, FromSettingValidation from)
{
    /// <summary>Maximum length of the text that a composer starts with, in characters.</summary>
    public const int MaxTemplate = 10_000;

    /// <summary>Validates and copies the input. If the result has errors, nothing was copied.</summary>
    public async Task<Result> ApplyAsync(ActionDefinition action, ActionDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(details);
        if (details.Version is { } shown && shown != action.Version)
        {
            return Result.Refused(ActionErrors.Changed);
        }

        var errors = new List<Error>();
        var name = details.Name?.Trim() ?? "";
        if (name.Length is 0 or > ActionDefinition.MaxName)
        {
            errors.Add(name.Length == 0
                ? ActionErrors.NoName.At(nameof(details.Name))
                : ActionErrors.NameTooLong.At(nameof(details.Name), ActionDefinition.MaxName));
        }
        else if ((await actions.ListAsync(cancellationToken))
            .Any(other => other.Id != action.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            errors.Add(ActionErrors.NameTaken.At(nameof(details.Name)));
        }

        if (details.Uses.Count == 0 && !details.ForQuotations)
        {
            errors.Add(ActionErrors.NoUse.At(nameof(details.Uses)));
        }

        if (details.NewStatusId is { Length: > 0 } status
            && (await tickets.ListStatusesAsync(cancellationToken)).All(known => known.Id != status))
        {
            errors.Add(TicketErrors.UnknownStatus.At(nameof(details.NewStatusId)));
        }

        if ((details.BodyTemplate?.Length ?? 0) > MaxTemplate)
        {
            errors.Add(SharedErrors.TextTooLong.At(nameof(details.BodyTemplate), MaxTemplate));
        }

        if (details.ForQuotations && !details.SendsEmail)
        {
            errors.Add(ActionErrors.QuotationsNeedEmail.At(nameof(details.ForQuotations)));
        }

        if (details.SendsEmail && await from.CheckAsync(details.From, cancellationToken) is { } problem)
        {
            errors.Add(problem with { Field = nameof(details.From) });
        }

        if (errors.Count == 0)
        {
            action.Name = name;
            action.Uses = [.. details.Uses.Distinct().Order()];
            (action.SendsEmail, action.ForQuotations, action.IsEnabled) = (details.SendsEmail, details.ForQuotations, details.IsEnabled);
            action.NewStatusId = string.IsNullOrEmpty(details.NewStatusId) ? null : details.NewStatusId;
            action.From = details.SendsEmail ? details.From : action.From; // kept for the case that it sends email again
            action.BodyTemplate = details.BodyTemplate?.Trim() ?? "";
            action.Position = details.Position;
        }

        return new Result(errors);
    }

    /// <summary>Runs a commit and returns an error if the database refuses it.</summary>
    public static Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(
            write,
            changed: () => Result.Refused(ActionErrors.Changed),
            taken: () => Result.Refused(ActionErrors.NameTaken.At(nameof(ActionDetails.Name))),
            cancellationToken);
}
