using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Binds a sign-in to its tenant: the sign-in adds a claim that is compared in every request, and each tenant has its own cookie name.
/// </summary>
internal static class TenantCookies
{
    public const string TenantClaim = "salesmailbox:tenant";

    public static void Configure(CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Cookie.Name = "SalesMailbox";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new TenantCookieManager();
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/Account/SignIn";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnCheckSlidingExpiration = RenewForPeopleAsync;
        options.Events.OnRedirectToLogin = SignInRedirects.ToSignIn;
        options.Events.OnRedirectToAccessDenied = SignInRedirects.ToRefusal;
    }

    /// <summary>Configures the short-lived cookies between the steps of a sign-in.</summary>
    public static void ConfigureStep(CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new TenantCookieManager();
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }

    /// <summary>Prevents an open page that polls for new email from extending the session.</summary>
    private static Task RenewForPeopleAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !context.Request.Path.StartsWithSegments("/News");
        return Task.CompletedTask;
    }

    /// <summary>
    /// Runs in every request, so that a user who signed out, was deactivated, or got a new role or password loses access immediately.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(
            services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        var session = context.Principal?.FindFirstValue(UserSession.Claim);
        var oldest = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - UserSession.Lifetime;
        if (context.Principal?.FindFirstValue(TenantClaim) != services.GetRequiredService<CurrentTenant>().Name
            || !await services.GetRequiredService<ServerDbContext>().Sessions.AnyAsync(
                row => row.Id == session && row.UserId == id && row.CreatedAt > oldest && row.User!.IsActive
                    && row.User.SecurityStamp == stamp,
                context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }
}

/// <summary>Adds the tenant to the claims of a user.</summary>
internal sealed class TenantClaims(
    UserManager<ServerUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, CurrentTenant tenant)
    : UserClaimsPrincipalFactory<ServerUser, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(TenantCookies.TenantClaim, tenant.Name));
        identity.AddClaim(new Claim("name", user.DisplayName));
        return identity;
    }
}

/// <summary>Gives each tenant's cookies their own names, so that one browser can use two tenants side by side.</summary>
internal sealed class TenantCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    /// <summary>Without a tenant (in a health check) nobody is signed in.</summary>
    public string? GetRequestCookie(HttpContext context, string key) =>
        context.RequestServices.GetRequiredService<CurrentTenant>().IsChosen ? _inner.GetRequestCookie(context, Name(context, key)) : null;

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) =>
        $"{key}.{context.RequestServices.GetRequiredService<CurrentTenant>().Name}";
}
