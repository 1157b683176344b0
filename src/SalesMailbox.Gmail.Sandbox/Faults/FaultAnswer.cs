using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Api;

namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>The answer of a fault instead of the call's; null for faults that only affect the connection.</summary>
internal static class FaultAnswer
{
    public static IResult? Create(Fault fault, HttpContext context, TimeProvider time)
    {
        var text = string.Empty;
        if (fault is { RetryAfterSeconds: { } seconds, RetryAfterInText: true })
        {
            var until = time.GetUtcNow().AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            text = $"  Retry after {until}";
        }
        else if (fault.RetryAfterSeconds is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        return fault.Kind switch
        {
            FaultKind.Unauthorized => GoogleError.Unauthenticated(),
            FaultKind.RateLimit403 =>
                GoogleError.Create(403, "User-rate limit exceeded." + text, "userRateLimitExceeded", "PERMISSION_DENIED", "usageLimits"),
            FaultKind.Forbidden403 => GoogleError.InsufficientScopes(),
            FaultKind.NotFound404 or FaultKind.ForgottenHistory => GoogleError.NotFound(),
            FaultKind.TooMany429 => GoogleError.Create(
                429, "Too many concurrent requests for user." + text, "rateLimitExceeded", "RESOURCE_EXHAUSTED", "usageLimits"),
            FaultKind.ServerError500 => GoogleError.Create(500, "Internal error encountered.", "backendError", "INTERNAL"),
            FaultKind.Unavailable503 => GoogleError.Create(503, "The service is currently unavailable.", "backendError", "UNAVAILABLE"),
            FaultKind.InvalidGrant => Results.Json(
                new { error = "invalid_grant", error_description = "Token has been expired or revoked." },
                statusCode: StatusCodes.Status400BadRequest),
            _ => null,
        };
    }
}
