namespace SalesMailbox.Gmail.Sandbox.OAuth;

internal static class OAuthEndpoints
{
    public static void MapOAuth(this WebApplication app)
    {
        app.MapGet(AuthorizationEndpoint.Path, AuthorizationEndpoint.Show);
        app.MapPost(AuthorizationEndpoint.Path, AuthorizationEndpoint.Decide);
        app.MapPost("/token", TokenEndpoint.Issue);
        app.MapPost("/revoke", TokenEndpoint.Revoke);
        app.MapGet("/oauth2/v2/userinfo", UserInfo);
    }

    private static IResult UserInfo(HttpContext context, OAuthRegistry oauth, TimeProvider time)
    {
        var token = oauth.FindAccessToken(BearerToken.Of(context.Request));
        return token is null || token.ExpiresAt <= time.GetUtcNow()
            ? Api.GoogleError.Unauthenticated()
            : Results.Json(new { id = IdToken.Subject(token.Account), email = token.Account, verified_email = true });
    }
}
