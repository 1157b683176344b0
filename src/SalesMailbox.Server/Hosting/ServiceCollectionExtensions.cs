using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using SalesMailbox.Core;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.DropFolder;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Sqlite;
using SalesMailbox.Gmail;
using SalesMailbox.PdfSharp;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Navigation;
using SalesMailbox.Server.Schedule;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Web;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Hosting;

internal static class ServiceCollectionExtensions
{
    public static IServiceCollection AddServer(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ServerOptions>(configuration.GetSection(ServerOptions.Section));
        services.Configure<ImportOptions>(configuration.GetSection(ImportOptions.Section));
        services.Configure<NightOptions>(configuration.GetSection(NightOptions.Section));
        var settings = configuration.GetSection(ServerOptions.Section).Get<ServerOptions>() ?? new ServerOptions();
        DataSettings.CreateFolder(settings.DataDirectory);
        services.Configure<ImportOptions>(options => options.MailboxAddressesInMetrics = settings.MailboxAddressesInMetrics);
        services.AddTranslations();
        services.AddKeyRing(settings.DataDirectory, settings.Keys);
        return services.AddTenants().AddUsers().AddHostPorts().AddSalesMailboxGmail(configuration).AddSalesMailboxDropFolder(configuration)
            .AddSignInLimits(settings.SignInsPerMinute);
    }

    private static IServiceCollection AddTenants(this IServiceCollection services)
    {
        services.AddSingleton<ConnectionSecrets>();
        services.AddSingleton<TenantRegistry>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton<TenantDatabases>();
        services.AddSingleton<ReservedPrefixes>();
        services.AddSingleton<TenantCreation>();
        services.AddTexts(typeof(TenantErrors));
        services.AddSingleton<DataSettings>();
        services.AddScoped<Company>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<ITenant>(provider => provider.GetRequiredService<CurrentTenant>());
        services.AddScoped<IWorkScopes, WorkScopes>();
        services.AddDbContext<SalesMailboxDbContext>(
            (provider, options) => TenantDatabases.Configure(provider.GetRequiredService<CurrentTenant>(), options));
        services.AddDbContext<SqliteServerDbContext>((provider, options) =>
            SqliteServerDbContext.Use(options, TenantDatabases.ConnectionString(provider.GetRequiredService<CurrentTenant>())));
        services.AddDbContext<PostgreSqlServerDbContext>((provider, options) =>
            PostgreSqlServerDbContext.Use(options, TenantDatabases.ConnectionString(provider.GetRequiredService<CurrentTenant>())));
        services.AddScoped<ServerDbContext>(
            provider => provider.GetRequiredService<CurrentTenant>().Record.Database == TenantDatabase.PostgreSql
                ? provider.GetRequiredService<PostgreSqlServerDbContext>()
                : provider.GetRequiredService<SqliteServerDbContext>());
        return services.AddSalesMailboxSqlite().AddSalesMailboxPostgreSql().AddSalesMailboxEntityFrameworkCore();
    }

    private static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.AddIdentity<ServerUser, IdentityRole>(options =>
        {
            options.Password.RequiredLength = 10;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        })
            .AddEntityFrameworkStores<ServerDbContext>()
            .AddClaimsPrincipalFactory<TenantClaims>()
            .AddUserManager<ServerUserManager>()
            .AddErrorDescriber<TranslatedIdentityErrors>()
            .AddSignInManager<ServerSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = AccountLinks.ResetLifetime);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, TenantCookies.Configure);
        foreach (var step in new[]
        {
            IdentityConstants.TwoFactorUserIdScheme,
            IdentityConstants.TwoFactorRememberMeScheme,
            IdentityConstants.ExternalScheme,
        })
        {
            services.Configure<CookieAuthenticationOptions>(step, TenantCookies.ConfigureStep);
        }

        services.AddAuthorization(options =>
        {
            foreach (var policy in Policies.Administrators)
            {
                options.AddPolicy(policy, rules => rules.RequireRole(Roles.Administrator));
            }

            foreach (var policy in Policies.Agents)
            {
                options.AddPolicy(policy, rules => rules.RequireRole(Roles.Administrator, Roles.Agent));
            }

            options.AddPolicy(ServerPolicies.ManageUsers, rules => rules.RequireRole(Roles.Administrator));
            options.AddPolicy(
                ServerPolicies.OperateTenants,
                rules => rules.RequireRole(Roles.Administrator).RequireClaim(TenantCookies.TenantClaim, TenantRecord.DefaultName));
        });
        services.AddScoped<IdentitySeed>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<SignedInUser>();
        services.AddScoped<DecoyPassword>();
        services.AddSingleton<SignInFailures>();
        return services.AddAccounts();
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountMail>();
        services.AddScoped<AccountTexts>();
        services.AddScoped<ForgottenPassword>();
        services.AddSingleton<ForgottenPasswordLimit>();
        services.AddScoped<SignInServices>();
        services.AddSingleton<SignInServiceKeys>();
        services.AddAuthentication().AddOpenIdConnect(SignInServices.Scheme, _ => { });
        services.AddSingleton<IAuthenticationSchemeProvider, ServerSchemes>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ConfigureOpenId>();
        services.AddSingleton<IOptionsMonitor<OpenIdConnectOptions>, TenantOpenIdOptions>();
        return services;
    }

    private static IServiceCollection AddHostPorts(this IServiceCollection services)
    {
        services.AddScoped<IAgentDirectory, AgentDirectory>();
        services.AddScoped<ICurrentAgent, CurrentAgent>();
        services.AddScoped<IModuleState, ModuleState>();
        services.AddScoped<IRawStore, FileRawStore>();
        services.AddScoped<ModuleSwitch>();
        services.AddSingleton<BackgroundWork>();
        services.AddSingleton(provider => new ImportDispatcher(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IImportLauncher, ImportLauncher>();
        services.AddScoped<ISendLauncher, SendLauncher>();
        services.AddScoped<MainMenu>();
        services.AddSingleton<ITempDataProvider, TenantTempData>();
        return services.AddSalesMailboxCore().AddSalesMailboxPdfSharp().AddSalesMailboxWeb();
    }
}
