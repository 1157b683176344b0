using System.Text;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>Exchanges codes and refresh tokens for access tokens (RFC 6749, sections 4.1.3 and 6), and revokes grants (RFC 7009).</summary>
internal static class TokenEndpoint
{
    public static Task<IResult> Issue(HttpContext context, OAuthRegistry oauth) => Answer(async () =>
    {
        var form = await Form(context);
        var client = Authenticate(context, form, oauth);
        var tokens = form["grant_type"].ToString() switch
        {
            "authorization_code" => oauth.Exchange(client, form["code"], form["redirect_uri"], form["code_verifier"]),
            "refresh_token" => oauth.Refresh(client, form["refresh_token"]),
            var other => throw new OAuthException("unsupported_grant_type", $"Invalid grant_type: {other}"),
        };
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(tokens, SandboxJson.Options);
    });

    public static Task<IResult> Revoke(HttpContext context, OAuthRegistry oauth) => Answer(async () =>
    {
        var token = context.Request.Query["token"].FirstOrDefault() ?? (await Form(context))["token"].FirstOrDefault();
        return oauth.Revoke(token ?? string.Empty)
            ? Results.Json(new { })
            : throw new OAuthException("invalid_token", "Token expired or revoked");
    });

    private static async Task<IResult> Answer(Func<Task<IResult>> action)
    {
        try
        {
            return await action();
        }
        catch (OAuthException refusal)
        {
            return Results.Json(new { error = refusal.Error, error_description = refusal.Description }, statusCode: refusal.Status);
        }
    }

    private static async Task<IFormCollection> Form(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;

    private static OAuthClient Authenticate(HttpContext context, IFormCollection form, OAuthRegistry oauth)
    {
        var (id, secret) = Basic(context.Request.Headers.Authorization.ToString())
            ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        var client = oauth.FindClient(id)
            ?? throw new OAuthException("invalid_client", "The OAuth client was not found.", StatusCodes.Status401Unauthorized);
        return string.Equals(client.ClientSecret, secret, StringComparison.Ordinal)
            ? client
            : throw new OAuthException("invalid_client", "Unauthorized", StatusCodes.Status401Unauthorized);
    }

    private static (string Id, string Secret)? Basic(string header)
    {
        const string Scheme = "Basic ";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Scheme.Length..], buffer, out var length))
        {
            throw new OAuthException("invalid_client", "Unauthorized", StatusCodes.Status401Unauthorized);
        }

        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? string.Empty));
    }
}
