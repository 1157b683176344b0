using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Workflows.Services;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>
/// Starts and resumes the site's workflows in a scope of its own, because workflows write their own data and the import's transaction is
/// over.
/// </summary>
internal sealed class WorkflowMailObserver : IMailObserver
{
    public Task FiledAsync(FiledMail mail, CancellationToken cancellationToken = default) => ShellScope.UsingChildScopeAsync(async scope =>
    {
        var workflows = scope.ServiceProvider.GetRequiredService<IWorkflowManager>();
        foreach (var name in EventsOf(mail.Decision.Verdict))
        {
            await workflows.TriggerEventAsync(name, MailFacts.Of(mail), mail.Message.Id);
        }
    });

    private static string[] EventsOf(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Matched or MatchVerdict.NewTicket => [nameof(MailImportedEvent), nameof(MailMatchedEvent)],
        MatchVerdict.Inbox => [nameof(MailImportedEvent), nameof(MailLeftInInboxEvent)],
        _ => [nameof(MailImportedEvent)],
    };
}
