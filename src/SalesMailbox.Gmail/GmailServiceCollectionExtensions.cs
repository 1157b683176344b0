using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;
using SalesMailbox.Gmail.Calls;
using SalesMailbox.Gmail.Quota;
using SalesMailbox.Gmail.SignIn;

namespace SalesMailbox.Gmail;

public static class GmailServiceCollectionExtensions
{
    /// <summary>Adds the connection type "Google". The host adds localization and a <see cref="TimeProvider"/>.</summary>
    /// <param name="configuration">The whole configuration; <see cref="GoogleOptions.Section"/> is read from it.</param>
    public static IServiceCollection AddSalesMailboxGmail(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<GoogleOptions>(configuration.GetSection(GoogleOptions.Section));
        services.AddTexts(typeof(GoogleTexts), typeof(GoogleSettings.Texts));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GoogleHttpClientFactory>();
        services.AddTexts(typeof(GoogleClientErrors));
        services.TryAddSingleton<GoogleErrors>();
        services.TryAddSingleton<CallRetry>();
        services.TryAddSingleton<QuotaBudget>();
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<GmailCaller>();
        services.TryAddSingleton<GoogleSignIn>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConnectionType, GoogleConnectionType>());
        return services;
    }
}
