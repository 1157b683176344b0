using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Email;

/// <summary>Raises the site's email events for quotation emails, if the site has Orchard's email feature.</summary>
[Feature(Features.Headless)]
[RequireFeatures("OrchardCore.Email")]
public sealed class EmailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTexts(typeof(EmailErrors));
        services.AddScoped<OutboxEmailProvider>();
        services.AddScoped<IOutgoingMailEvents, QuotationEmailEvents>();
    }
}
