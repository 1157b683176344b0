using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>Settings of the OpenID Connect provider that a tenant's users can sign in with instead of their password.</summary>
internal sealed class SignInServiceSettings
{
    public bool IsEnabled { get; set; }

    /// <summary>The name on the button: "Sign in with ...".</summary>
    public string Name { get; set; } = "";

    /// <summary>The issuer URL. The provider publishes its configuration below it, at /.well-known/openid-configuration.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Encrypted with <see cref="ISecretProtector"/>.</summary>
    public string ProtectedSecret { get; set; } = "";
}

/// <summary>Loads the tenant's service and keeps it for the request, so that the authentication handler finds it.</summary>
internal sealed class SignInServices(
    ISettingsStore settings, ISecretProtector protector, CurrentTenant tenant, ILogger<SignInServices> logger)
{
    public const string Scheme = "SignInService";
    public const string CallbackPath = "/signin-service";

    /// <summary>The service that the handler of the current request uses; null before <see cref="LoadAsync"/>.</summary>
    public LoadedSignInService? Current { get; private set; }

    /// <returns>The service's name; null if the tenant has none.</returns>
    public async Task<string?> NameAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync<SignInServiceSettings>(cancellationToken) is { IsEnabled: true } service ? service.Name : null;

    /// <returns>False if the tenant has no service or its secret can't be decrypted.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await settings.GetAsync<SignInServiceSettings>(cancellationToken) is not { IsEnabled: true } service)
        {
            return false;
        }

        try
        {
            Current = new LoadedSignInService(tenant.Name, service, protector.Unprotect(service.ProtectedSecret));
            return true;
        }
        catch (SecretUnreadableException problem)
        {
            logger.SignInServiceSecretUnreadable(problem, tenant.Name);
            return false;
        }
    }
}

/// <summary>A tenant's service with its decrypted secret.</summary>
internal sealed record LoadedSignInService(string Tenant, SignInServiceSettings Settings, string Secret)
{
    /// <summary>A cache key that changes whenever a setting changes.</summary>
    public string Key => string.Join('\n', Tenant, Settings.Authority, Settings.ClientId, Secret);
}

/// <summary>
/// Provides the options of the OpenID Connect handler for the tenant of the request. The framework has one set of options for each scheme;
/// here each tenant has its own, cached until its settings change.
/// </summary>
internal sealed class TenantOpenIdOptions(
    IHttpContextAccessor accessor, IOptionsFactory<OpenIdConnectOptions> factory, SignInServiceKeys kept)
    : IOptionsMonitor<OpenIdConnectOptions>
{
    public OpenIdConnectOptions CurrentValue => Get(SignInServices.Scheme);

    public OpenIdConnectOptions Get(string? name)
    {
        var loaded = accessor.HttpContext?.RequestServices.GetRequiredService<SignInServices>().Current
            ?? throw new InvalidOperationException("The tenant's sign-in service was not loaded before it was used.");
        return kept.GetOrAdd(loaded, () => factory.Create(name ?? SignInServices.Scheme));
    }

    public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
}

/// <summary>Caches the options by tenant, so that the provider's configuration and keys aren't read at every sign-in.</summary>
internal sealed class SignInServiceKeys
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Key, OpenIdConnectOptions Options)> _kept = [];

    public OpenIdConnectOptions GetOrAdd(LoadedSignInService service, Func<OpenIdConnectOptions> create)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(service.Tenant, out var known) || known.Key != service.Key)
            {
                _kept[service.Tenant] = known = (service.Key, create());
            }

            return known.Options;
        }
    }
}

/// <summary>
/// Keeps the OpenID Connect handler out of ordinary requests. It runs only on its own page, because it has no options until the tenant's
/// settings are loaded.
/// </summary>
internal sealed class ServerSchemes(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        (await base.GetRequestHandlerSchemesAsync()).Where(scheme => scheme.Name != SignInServices.Scheme);
}

/// <summary>Fills the options from the tenant's settings.</summary>
internal sealed class ConfigureOpenId(IHttpContextAccessor accessor) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions options) => Configure(SignInServices.Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != SignInServices.Scheme
            || accessor.HttpContext?.RequestServices.GetRequiredService<SignInServices>().Current is not { } service)
        {
            return;
        }

        options.Authority = service.Settings.Authority;
        options.ClientId = service.Settings.ClientId;
        options.ClientSecret = service.Secret;
        options.RequireHttpsMetadata = !(Uri.TryCreate(service.Settings.Authority, UriKind.Absolute, out var authority)
            && authority.IsLoopback);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = SignInServices.CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The provider answers with a GET request: a cross-site POST would need cookies with SameSite=None.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.Scope.Add("profile");
        options.ClaimActions.Clear();
        options.ClaimActions.Add(new JsonKeyClaimAction("email", "", "email"));
        options.ClaimActions.Add(new JsonKeyClaimAction("email_verified", "", "email_verified"));
    }
}
