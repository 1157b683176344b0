using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>Something happened to a mail. The workflow's input holds the facts of <see cref="MailFacts"/> or <see cref="OutgoingMailFacts"/>; its correlation id is the message's id.</summary>
public abstract class MailEvent(IStringLocalizer S) : EventActivity
{
    public override string Name => GetType().Name;

    public override LocalizedString Category => S["Sales Mailbox"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes("Done");
}

/// <summary>A mail was imported, whatever was done with it.</summary>
public sealed class MailImportedEvent(IStringLocalizer<MailImportedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email imported"];
}

/// <summary>A mail was put on a ticket: one that was there, or one made for it.</summary>
public sealed class MailMatchedEvent(IStringLocalizer<MailMatchedEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email matched"];
}

/// <summary>A mail belongs to no ticket and waits for its agent.</summary>
public sealed class MailLeftInInboxEvent(IStringLocalizer<MailLeftInInboxEvent> S) : MailEvent(S)
{
    public override LocalizedString DisplayText { get; } = S["Email left in My Inbox"];
}
