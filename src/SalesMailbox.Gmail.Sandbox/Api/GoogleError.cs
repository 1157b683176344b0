namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Creates errors in the format of Google's APIs.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/handle-errors</remarks>
internal static class GoogleError
{
    public static IResult Create(int code, string message, string reason, string status, string domain = "global") => Results.Json(
        new { error = new { code, message, errors = new[] { new { message, domain, reason } }, status } }, SandboxJson.Options,
        statusCode: code);

    public static IResult BadRequest(string message, string reason = "invalidArgument") => Create(400, message, reason, "INVALID_ARGUMENT");

    public static IResult NotFound() => Create(404, "Requested entity was not found.", "notFound", "NOT_FOUND");

    public static IResult InsufficientScopes() =>
        Create(403, "Request had insufficient authentication scopes.", "insufficientPermissions", "PERMISSION_DENIED");

    public static IResult Unauthenticated() => new UnauthenticatedResult();

    private sealed class UnauthenticatedResult : IResult
    {
        private const string Message =
            "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication "
            + "credential.";

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"";
            var errors = new[]
            {
                new
                {
                    message = "Invalid Credentials",
                    domain = "global",
                    reason = "authError",
                    location = "Authorization",
                    locationType = "header",
                },
            };
            return Results.Json(new { error = new { code = 401, message = Message, errors, status = "UNAUTHENTICATED" } }, statusCode: 401)
                .ExecuteAsync(httpContext);
        }
    }
}
