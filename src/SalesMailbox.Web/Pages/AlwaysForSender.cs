using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Pages;

/// <summary>Processes the checkbox "Always do this for mail from ..." of the filing forms (partial "_AlwaysForSender").</summary>
public sealed class AlwaysForSender(SenderRuleManager rules, ICurrentAgent current, Sentences sentences)
{
    public const string Field = "always";

    /// <summary>
    /// Stages the rule; it is written together with the change of the message. If the rule is refused, the error is added to the checkbox.
    /// </summary>
    /// <returns>Null if the rule is refused; a result without a rule if none was requested.</returns>
    public async Task<StagedRule?> StageAsync(
        ModelStateDictionary state,
        bool wanted,
        MailMessage message,
        SenderRuleAction action,
        string? ticketId,
        string? clientId,
        CancellationToken cancellationToken)
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

/// <param name="Remembered">Null if no rule was requested.</param>
public sealed record StagedRule(SavedRule? Remembered);
