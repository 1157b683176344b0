using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Display;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>Shows the event in the workflow editor. It has no options; the editor describes the data that a workflow can use.</summary>
internal abstract class MailEventDriver<TEvent> : ActivityDisplayDriver<TEvent> where TEvent : MailEvent
{
    public override IDisplayResult Edit(TEvent model, BuildEditorContext context) =>
        View($"{ActivityName}_Fields_Edit", model).Location("Content");
}

internal sealed class MailImportedEventDriver : MailEventDriver<MailImportedEvent>;

internal sealed class MailMatchedEventDriver : MailEventDriver<MailMatchedEvent>;

internal sealed class MailLeftInInboxEventDriver : MailEventDriver<MailLeftInInboxEvent>;
