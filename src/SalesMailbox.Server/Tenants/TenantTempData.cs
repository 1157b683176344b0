using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Keeps messages for the next page in one cookie per tenant. MVC's own provider uses one cookie name for all, and the cookie of the tenant
/// at the root is also sent to tenants below a prefix, which would then show its messages.
/// </summary>
internal sealed class TenantTempData(IDataProtectionProvider protection, TempDataSerializer serializer) : ITempDataProvider
{
    private readonly ChunkingCookieManager _cookies = new();

    public IDictionary<string, object?> LoadTempData(HttpContext context)
    {
        var tenant = context.RequestServices.GetRequiredService<CurrentTenant>().Name;
        if (_cookies.GetRequestCookie(context, Name(tenant)) is not { Length: > 0 } value)
        {
            return new Dictionary<string, object?>();
        }

        try
        {
            return serializer.Deserialize(Protector(tenant).Unprotect(WebEncoders.Base64UrlDecode(value)))!;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            // The cookie was created with other keys or tampered with. The message is lost, but the page is still served.
            _cookies.DeleteCookie(context, Name(tenant), Options(context));
            return new Dictionary<string, object?>();
        }
    }

    public void SaveTempData(HttpContext context, IDictionary<string, object?> values)
    {
        var tenant = context.RequestServices.GetRequiredService<CurrentTenant>().Name;
        if (values.Count > 0)
        {
            var value = WebEncoders.Base64UrlEncode(Protector(tenant).Protect(serializer.Serialize(values!)));
            _cookies.AppendResponseCookie(context, Name(tenant), value, Options(context));
        }
        else
        {
            _cookies.DeleteCookie(context, Name(tenant), Options(context));
        }
    }

    private static string Name(string tenant) => "SalesMailbox.Messages." + tenant;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };

    private IDataProtector Protector(string tenant) => protection.CreateProtector("SalesMailbox.TempData", tenant);
}
