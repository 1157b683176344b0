using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>Transfers actions to another installation.</summary>
public sealed class ActionTransfer(
    IActionDefinitionStore actions, ITicketStore tickets, IMailboxStore mailboxes, ActionDefinitionManager manager)
{
    /// <summary>Exports all actions.</summary>
    public async Task<IReadOnlyList<ActionTemplate>> ExportAsync(CancellationToken cancellationToken = default)
    {
        var statuses = await tickets.ListStatusesAsync(cancellationToken);
        var templates = new List<ActionTemplate>();
        foreach (var action in await actions.ListAsync(cancellationToken))
        {
            var mailbox = action.From is { Kind: FromKind.Mailbox, MailboxId: { } id }
                ? await mailboxes.FindAsync(id, cancellationToken)
                : null;
            templates.Add(new ActionTemplate
            {
                Name = action.Name,
                Uses = [.. action.Uses],
                SendsEmail = action.SendsEmail,
                ForQuotations = action.ForQuotations,
                NewStatus = statuses.FirstOrDefault(status => status.Id == action.NewStatusId)?.Name,
                // The mailbox of the setting may have been removed.
                From = action.From.Kind == FromKind.Mailbox && mailbox is null ? FromKind.NotSet : action.From.Kind,
                Mailbox = mailbox?.Address,
                BodyTemplate = action.BodyTemplate,
                IsEnabled = action.IsEnabled,
                Position = action.Position,
            });
        }

        return templates;
    }

    /// <summary>Adds the action, or changes the one with the same name.</summary>
    /// <returns>The errors, if any; nothing is written then. Field names are the manager's.</returns>
    public async Task<Result> ImportAsync(ActionTemplate template, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        var errors = new List<Error>();
        var details = new ActionDetails(
            template.Name,
            template.Uses,
            template.SendsEmail,
            template.ForQuotations,
            await StatusAsync(template, errors, cancellationToken),
            template.IsEnabled,
            await FromAsync(template, errors, cancellationToken),
            template.BodyTemplate,
            template.Position);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        var known = (await actions.ListAsync(cancellationToken))
            .FirstOrDefault(action => string.Equals(action.Name, template.Name?.Trim(), StringComparison.OrdinalIgnoreCase));
        return known is null
            ? new Result((await manager.AddAsync(details, cancellationToken)).Errors)
            : await manager.UpdateAsync(known.Id, details, cancellationToken);
    }

    private async Task<string?> StatusAsync(ActionTemplate template, List<Error> errors, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(template.NewStatus))
        {
            return null;
        }

        var status = (await tickets.ListStatusesAsync(cancellationToken))
            .FirstOrDefault(status => string.Equals(status.Name, template.NewStatus.Trim(), StringComparison.OrdinalIgnoreCase));
        if (status is null)
        {
            errors.Add(ActionErrors.UnknownStatus.At(nameof(ActionDetails.NewStatusId), template.NewStatus));
        }

        return status?.Id;
    }

    private async Task<FromSetting> FromAsync(ActionTemplate template, List<Error> errors, CancellationToken cancellationToken)
    {
        if (template.From != FromKind.Mailbox)
        {
            return new FromSetting { Kind = template.From };
        }

        var mailbox = EmailAddress.Normalize(template.Mailbox) is { } address
            ? await mailboxes.FindByAddressAsync(address, cancellationToken)
            : null;
        if (mailbox is null)
        {
            errors.Add(ActionErrors.UnknownMailbox.At(nameof(ActionDetails.From), template.Mailbox ?? ""));
        }

        return FromSetting.Of(mailbox?.Id ?? "");
    }
}
