using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Workflows.Services;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>
/// Starts and resumes the site's workflows when an email was sent or failed, in a scope of its own, because workflows write their own data
/// and the outbox's transaction is over.
/// </summary>
internal sealed class WorkflowOutgoingMail : IOutgoingMailEvents
{
    // A workflow can't delay an email, because it may take days.
    public Task<IReadOnlyList<Error>> QueueingAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Error>>([]);

    public Task SentAsync(OutgoingMail mail, CancellationToken cancellationToken) => TriggerAsync(nameof(MailSentEvent), mail);

    public Task FailedAsync(OutgoingMail mail, CancellationToken cancellationToken) => TriggerAsync(nameof(MailFailedEvent), mail);

    private static Task TriggerAsync(string name, OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return ShellScope.UsingChildScopeAsync(scope =>
            scope.ServiceProvider.GetRequiredService<IWorkflowManager>().TriggerEventAsync(
                name, OutgoingMailFacts.Of(mail, scope.ServiceProvider.GetRequiredService<Sentences>()), mail.Id));
    }
}
