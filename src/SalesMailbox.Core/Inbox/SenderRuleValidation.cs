using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Checks what was entered and, only where nothing is wrong with it, copies it to the rule.</summary>
public sealed class SenderRuleValidation(
    ISenderRuleStore rules, ITicketStore tickets, IClientStore clients, DomainRulesReader domains, IStringLocalizer<SenderRuleValidation> text)
{
    internal async Task<IReadOnlyList<Error>> ApplyAsync(SenderRule rule, SenderRuleForm form, CancellationToken cancellationToken)
    {
        if (SenderText.Normalize(form.Sender) is not { } sender)
        {
            return [new(nameof(form.Sender), text["Enter an email address such as anna@example.com, or a domain such as example.com."])];
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

    private async Task<IReadOnlyList<Error>> CheckSenderAsync(SenderRule rule, string sender, SenderRuleAction action, CancellationToken cancellationToken)
    {
        if ((await rules.FindBySendersAsync(rule.AgentId, [sender], cancellationToken)).Any(other => other.Id != rule.Id))
        {
            return [new(nameof(SenderRuleForm.Sender), text["You have a rule for {0} already. Change that one.", sender])];
        }

        var known = await domains.ReadAsync(cancellationToken);
        if (SenderText.IsDomain(sender) && known.IsPublic(sender) && action != SenderRuleAction.MarkRead)
        {
            return [new(nameof(SenderRuleForm.Sender), text["{0} is a public email domain: its users have nothing to do with each other. Create the rule for one address.", sender])];
        }

        return action.OpenedUse() is not null && (SenderText.IsDomain(sender) ? known.IsOwnDomain(sender) : known.IsOwn(sender))
            ? [new(nameof(SenderRuleForm.Action), text["{0} is your own organization's, whose email never opens a ticket. Choose something else.", sender])]
            : [];
    }

    private async Task<IReadOnlyList<Error>> CheckTargetAsync(SenderRuleForm form, CancellationToken cancellationToken)
    {
        switch (form.Action)
        {
            case SenderRuleAction.AddToTicket:
                return string.IsNullOrEmpty(form.TicketId) || await tickets.FindAsync(form.TicketId, cancellationToken) is not { } ticket
                    ? [new(nameof(form.TicketId), text["Choose the ticket the email is to be added to."])]
                    : ticket.IsOpen ? [] : [new(nameof(form.TicketId), text["Ticket #{0} is closed. Choose an open one.", ticket.Number])];
            case SenderRuleAction.CrmNote:
                return string.IsNullOrEmpty(form.ClientId) || await clients.FindAsync(form.ClientId, cancellationToken) is null
                    ? [new(nameof(form.ClientId), text["Choose the client the notes belong to."])]
                    : [];
            default:
                return Enum.IsDefined(form.Action) ? [] : [new(nameof(form.Action), text["Choose what to do."])];
        }
    }
}
