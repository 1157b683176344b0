using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>The service a tenant's users can sign in with besides their password: any OpenID Connect provider.</summary>
public sealed class SignInServiceSettings
{
    public bool IsEnabled { get; set; }

    /// <summary>On the button: "Sign in with ...".</summary>
    public string Name { get; set; } = "";

    /// <summary>The issuer, below which the provider says how it works (/.well-known/openid-configuration).</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Encrypted with <see cref="ISecretProtector"/>.</summary>
    public string ProtectedSecret { get; set; } = "";
}

/// <summary>Reads the tenant's service and holds it for the request, so that the authentication handler finds it.</summary>
public sealed class SignInServices(ISettingsStore settings, ISecretProtector protector, CurrentTenant tenant, ILogger<SignInServices> logger)
{
    public const string Scheme = "SignInService";
    public const string CallbackPath = "/signin-service";

    /// <summary>What the current request's handler works with; null before <see cref="LoadAsync"/>.</summary>
    public LoadedSignInService? Current { get; private set; }

    /// <returns>The service's name; null where there is none.</returns>
    public async Task<string?> NameAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync<SignInServiceSettings>(cancellationToken) is { IsEnabled: true } service ? service.Name : null;

    /// <returns>False where the tenant has no service, or its secret can't be read.</returns>
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
            logger.LogError(problem, "Tenant {Tenant}: the secret of the sign-in service can't be read. Enter it again under System > Sign-in", tenant.Name);
            return false;
        }
    }
}

/// <summary>A tenant's service, ready to use.</summary>
public sealed record LoadedSignInService(string Tenant, SignInServiceSettings Settings, string Secret)
{
    /// <summary>Another one whenever anything of it changed.</summary>
    public string Key => string.Join('\n', Tenant, Settings.Authority, Settings.ClientId, Secret);
}

/// <summary>
/// Options of the OpenID Connect handler for the tenant of the request. The framework knows one set a scheme; here each tenant has its own, kept as long as its settings stay.
/// </summary>
internal sealed class TenantOpenIdOptions(IHttpContextAccessor accessor, IOptionsFactory<OpenIdConnectOptions> factory, SignInServiceKeys kept)
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

/// <summary>The options that were made, by tenant: the provider's document and keys are read once, not with each sign-in.</summary>
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

/// <summary>The handler of the tenant's service is asked by its own page only: it has no options before the tenant's settings were read.</summary>
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
        if (name != SignInServices.Scheme || accessor.HttpContext?.RequestServices.GetRequiredService<SignInServices>().Current is not { } service)
        {
            return;
        }

        options.Authority = service.Settings.Authority;
        options.ClientId = service.Settings.ClientId;
        options.ClientSecret = service.Secret;
        options.RequireHttpsMetadata = !(Uri.TryCreate(service.Settings.Authority, UriKind.Absolute, out var authority) && authority.IsLoopback);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = SignInServices.CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a GET: cookies for other sites' forms would have to be SameSite=None.
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
