using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Sets strict security headers on every response. A response that needs a different policy (the frame of an email) sets its own, which is
/// left unchanged.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

    private static string PolicyFor(HttpContext context) =>
        StyleNonce.Of(context) is { } nonce
            ? Policy.Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
            : Policy;

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : PolicyFor(context);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
