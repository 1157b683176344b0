using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>Binds a sign-in to its tenant: a claim is written at sign-in and compared with every request, and each tenant's cookie has a name of its own.</summary>
public static class TenantCookies
{
    public const string TenantClaim = "salesmailbox:tenant";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var tenant = context.HttpContext.RequestServices.GetRequiredService<CurrentTenant>();
        if (context.Principal?.FindFirstValue(TenantClaim) != tenant.Name)
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}

/// <summary>Adds the tenant to what a sign-in says of a user.</summary>
public sealed class TenantClaims(UserManager<ServerUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, CurrentTenant tenant)
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

/// <summary>Writes each tenant's cookies under a name of its own, so that two tenants can be used side by side in one browser.</summary>
public sealed class TenantCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => $"{key}.{context.RequestServices.GetRequiredService<CurrentTenant>().Name}";
}
