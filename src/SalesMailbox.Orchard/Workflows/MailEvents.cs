using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>
/// The base of the events about an email. The workflow's input contains the values of <see cref="MailFacts"/> or
/// <see cref="OutgoingMailFacts"/>; its correlation id is the message id.
/// </summary>
public abstract class MailEvent(IStringLocalizer S) : EventActivity
{
    public override string Name => GetType().Name;

    public override LocalizedString Category => S["Sales Mailbox"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes("Done");
}

/// <summary>Raised when an email was imported, whatever was done with it.</summary>
public sealed class MailImportedEvent(IStringLocalizer<MailImportedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email imported"];
}

/// <summary>Raised when an email was put on an existing or a new ticket.</summary>
public sealed class MailMatchedEvent(IStringLocalizer<MailMatchedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email matched"];
}

/// <summary>Raised when an email is on no ticket and waits for its agent.</summary>
public sealed class MailLeftInInboxEvent(IStringLocalizer<MailLeftInInboxEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email left in My Inbox"];
}
