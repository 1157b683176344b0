using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Validates the input and copies it to the rule only if there are no errors.</summary>
public sealed class SenderRuleValidation(
    ISenderRuleStore rules, ITicketStore tickets, IClientStore clients, DomainRulesReader domains)
{
    internal async Task<IReadOnlyList<Error>> ApplyAsync(SenderRule rule, SenderRuleForm form, CancellationToken cancellationToken)
    {
        if (SenderText.Normalize(form.Sender) is not { } sender)
        {
            return [SenderRuleErrors.BadSender.At(nameof(form.Sender))];
        }

        var errors = new List<Error>();
        errors.AddRange(await CheckSenderAsync(rule, sender, form.Action, cancellationToken));
        errors.AddRange(await CheckTargetAsync(form, cancellationToken));
        if (errors.Count == 0)
        {
            (rule.Sender, rule.Action, rule.Enabled) = (sender, form.Action, form.Enabled);
            rule.TicketId = form.Action == SenderRuleAction.AddToTicket ? form.TicketId : null;
            rule.ClientId = form.Action == SenderRuleAction.CrmNote ? form.ClientId : null;
        }

        return errors;
    }

    private async Task<IReadOnlyList<Error>> CheckSenderAsync(
        SenderRule rule, string sender, SenderRuleAction action, CancellationToken cancellationToken)
    {
        if ((await rules.FindBySendersAsync(rule.AgentId, [sender], cancellationToken)).Any(other => other.Id != rule.Id))
        {
            return [SenderRuleErrors.Taken.At(nameof(SenderRuleForm.Sender), sender)];
        }

        var known = await domains.ReadAsync(cancellationToken);
        if (SenderText.IsDomain(sender) && known.IsPublic(sender) && action != SenderRuleAction.MarkRead)
        {
            return [SenderRuleErrors.PublicDomain.At(nameof(SenderRuleForm.Sender), sender)];
        }

        return action.OpenedUse() is not null && (SenderText.IsDomain(sender) ? known.IsOwnDomain(sender) : known.IsOwn(sender))
            ? [SenderRuleErrors.OwnOrganization.At(nameof(SenderRuleForm.Action), sender)]
            : [];
    }

    private async Task<IReadOnlyList<Error>> CheckTargetAsync(SenderRuleForm form, CancellationToken cancellationToken)
    {
        switch (form.Action)
        {
            case SenderRuleAction.AddToTicket:
                return string.IsNullOrEmpty(form.TicketId) || await tickets.FindAsync(form.TicketId, cancellationToken) is not { } ticket
                    ? [SenderRuleErrors.NoTicket.At(nameof(form.TicketId))]
                    : ticket.IsOpen ? [] : [SenderRuleErrors.TicketIsClosed.At(nameof(form.TicketId), ticket.Number)];
            case SenderRuleAction.CrmNote:
                return string.IsNullOrEmpty(form.ClientId) || await clients.FindAsync(form.ClientId, cancellationToken) is null
                    ? [SenderRuleErrors.NoClient.At(nameof(form.ClientId))]
                    : [];
            default:
                return Enum.IsDefined(form.Action) ? [] : [SenderRuleErrors.NoAction.At(nameof(form.Action))];
        }
    }
}
