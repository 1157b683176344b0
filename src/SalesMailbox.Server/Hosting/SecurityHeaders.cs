namespace SalesMailbox.Server.Hosting;

/// <summary>Strict headers on every answer. An answer that needs others (a mail's frame) sets its own policy, which is then left alone.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    // A form that posts to us and is redirected to the sign-in of the mail service counts as sent there too.
    private readonly string _policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self' " + SignInOrigin(configuration);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : _policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string SignInOrigin(IConfiguration configuration) =>
        Uri.TryCreate(configuration["SalesMailbox:Google:AuthorizationEndpoint"], UriKind.Absolute, out var endpoint)
            ? endpoint.GetLeftPart(UriPartial.Authority)
            : "https://accounts.google.com";
}
