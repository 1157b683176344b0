using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Pages;

/// <summary>The check box "Always do this for mail from ..." of the filing forms (partial "_AlwaysForSender").</summary>
public sealed class AlwaysForSender(SenderRuleManager rules, ICurrentAgent current, Sentences sentences)
{
    public const string Field = "always";

    /// <summary>Makes the rule, to be written by the commit of what is done to the mail. Where it is refused the reason is put at the check box.</summary>
    /// <returns>Null where it is refused; without a rule where none was asked for.</returns>
    public async Task<StagedRule?> StageAsync(
        ModelStateDictionary state, bool wanted, MailMessage message, SenderRuleAction action, string? ticketId, string? clientId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!wanted || await current.GetAsync(cancellationToken) is not { } agent)
        {
            return new StagedRule(null);
        }

        var remembered = await rules.RememberAsync(agent, message, action, ticketId, clientId, cancellationToken);
        foreach (var error in remembered.Errors)
        {
            state.AddModelError(Field, sentences.Of(error));
        }

        return remembered.Succeeded ? new StagedRule(remembered.Value) : null;
    }
}

/// <param name="Remembered">Null where no rule was asked for.</param>
public sealed record StagedRule(RememberedRule? Remembered);
