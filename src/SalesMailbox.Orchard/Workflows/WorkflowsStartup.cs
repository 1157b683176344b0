using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows.Helpers;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>Registers the email events of workflows if the site has workflows.</summary>
[Feature(Features.Headless)]
[RequireFeatures("OrchardCore.Workflows")]
public sealed class WorkflowsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IMailObserver, WorkflowMailObserver>();
        services.AddActivity<MailImportedEvent, MailImportedEventDriver>();
        services.AddActivity<MailMatchedEvent, MailMatchedEventDriver>();
        services.AddActivity<MailLeftInInboxEvent, MailLeftInInboxEventDriver>();
        services.AddScoped<IOutgoingMailEvents, WorkflowOutgoingMail>();
        services.AddActivity<MailSentEvent, MailSentEventDriver>();
        services.AddActivity<MailFailedEvent, MailFailedEventDriver>();
    }
}
