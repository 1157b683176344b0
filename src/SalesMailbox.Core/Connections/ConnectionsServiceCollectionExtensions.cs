using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

internal static class ConnectionsServiceCollectionExtensions
{
    /// <summary>Adds connections, mailboxes and sign-in. The host adds at least one <see cref="IConnectionType"/>.</summary>
    public static IServiceCollection AddSalesMailboxConnections(this IServiceCollection services)
    {
        services.AddTexts(typeof(ConnectionTexts));
        services.TryAddScoped<ConnectionTypes>();
        services.TryAddScoped<CredentialReader>();
        services.TryAddScoped<ConnectionSettingsEditor>();
        services.TryAddScoped<MailboxCapabilities>();
        services.TryAddScoped<MailboxOpener>();
        services.TryAddScoped<GrantKeeper>();
        services.TryAddScoped<GrantRevoker>();
        services.TryAddScoped<MailboxAccessTester>();
        services.TryAddScoped<FormReceipts>();
        services.TryAddScoped<ConnectionManager>();
        services.TryAddScoped<MailboxEdits>();
        services.TryAddScoped<MailboxManager>();
        services.TryAddScoped<ConnectionTransfer>();
        services.TryAddScoped<SignInManager>();
        services.TryAddScoped<MailboxConnector>();
        services.TryAddScoped<GrantRecorder>();
        services.TryAddScoped<FromSettingValidation>();
        services.TryAddScoped<MailboxOwners>();
        services.AddTexts(typeof(ConnectionErrors), typeof(MailboxErrors));
        return services;
    }
}
