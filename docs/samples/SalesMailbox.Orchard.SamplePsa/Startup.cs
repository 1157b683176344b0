using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>Registers everything that Sales Mailbox needs from a PSA: the stores of its tickets and clients.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SampleTicketStore>();
        services.AddScoped<ITicketStore>(provider => provider.GetRequiredService<SampleTicketStore>());
        services.AddScoped<ICommitParticipant>(provider => provider.GetRequiredService<SampleTicketStore>());
        services.AddScoped<SampleClientStore>();
        services.AddScoped<IClientStore>(provider => provider.GetRequiredService<SampleClientStore>());
        services.AddScoped<ICommitParticipant>(provider => provider.GetRequiredService<SampleClientStore>());
    }
}
